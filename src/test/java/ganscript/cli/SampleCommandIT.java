package ganscript.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code gan sample}, on the model that is part of the repository. */
final class SampleCommandIT extends WarmCalls {

    private static final String MODEL = Caller.MODEL.toString();

    private List<String> x(String... args) {
        return caller().done(args).lines().map(line -> line.split(",", -1)[0]).toList();
    }

    @Test
    void evenPointsFromEndToEnd() {
        assertThat(x("sample", MODEL, "-n", "3")).containsExactly("x", "-3.0", "0.0", "3.0");
        assertThat(x("sample", MODEL, "-n", "0")).containsExactly("x");
    }

    @Test
    void aSeedGivesTheSameRandomPointsInsideTheRange() {
        var points = caller().done("sample", MODEL, "-n", "20", "--seed", "7");
        assertThat(caller().done("sample", MODEL, "-n", "20", "--seed", "7")).isEqualTo(points);
        assertThat(points.lines().skip(1).map(line -> Double.parseDouble(line.split(",", -1)[0])))
                .hasSize(20)
                .doesNotHaveDuplicates()
                .allMatch(x -> x >= -3 && x < 3);
    }

    @Test
    void xGivenAsARangeOrAFile() {
        assertThat(x("sample", MODEL, "--x", "0:1:3")).containsExactly("x", "0.0", "0.5", "1.0");
        caller().write("points.csv", "name,x\na,2.5\nb,-1\n");
        assertThat(x("sample", MODEL, "--x", "points.csv")).containsExactly("x", "2.5", "-1.0");
    }

    @Test
    void intoAFileWithNothingOnStandardOutput() {
        caller().write("points.csv", "older");
        assertThat(caller().done("sample", MODEL, "-q", "-n", "2", "-o", "points.csv"))
                .isEmpty();
        assertThat(caller().contents("")).containsOnlyKeys("points.csv");
        assertThat(caller().lines("points.csv")).hasSize(3).startsWith("x,y");
    }

    @Test
    void wrongCommandLines() {
        caller().wrong("Missing required parameter: 'MODEL'", "sample");
        caller().wrong("-n is -1: use 0 or more", "sample", MODEL, "-n", "-1");
        caller().wrong("Invalid value for option '-n': 'x' is not an int", "sample", MODEL, "-n", "x");
        caller().wrong("--x says which points: leave out -n and --seed", "sample", MODEL, "--x", "0:1:3", "-n", "1");
        caller().wrong(
                        "--x is \"0:1:-3\": use A:B:N, such as -3:3:500, or a CSV file with a column x",
                        "sample",
                        MODEL,
                        "--x",
                        "0:1:-3");
    }

    @Test
    void filesOfXThatWillNotDo() {
        caller().failed("none.csv: no such file: use a CSV file with a column x", "sample", MODEL, "--x", "none.csv");
        caller().write("a.csv", "x\n1\nfour\n");
        caller().failed("a.csv:3: \"four\" is no number: use one such as -2.5", "sample", MODEL, "--x", "a.csv");
    }

    @Test
    void whatIsNoModel() throws IOException {
        String rule = ": is no SavedModel, there is no saved_model.pb in it: use the folder of an export, such as"
                + " models/original";
        caller().failed("none" + rule, "sample", "none");
        caller().write("foreign/notes.txt", "mine");
        caller().failed("foreign" + rule, "sample", "foreign");
        caller().copy(Caller.MODEL, "bare");
        Files.delete(caller().path("bare/variables/variables.index"));
        caller().failed(
                        "bare: is a SavedModel without variables, there is no variables/variables.index in it: export it again",
                        "sample",
                        "bare");
        caller().write("broken/saved_model.pb", "no protocol buffer");
        caller().write("broken/variables/variables.index", "");
        var result = caller().gan("sample", "broken");
        assertThat(result.err())
                .startsWith("gan: broken: can't be loaded as a SavedModel: ")
                .hasLineCount(1);
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void outputThatCannotBeWritten() {
        caller().write("file", "mine");
        caller().failed(
                        "file/x.csv: can't be written: file is no folder: make it, or use another",
                        "sample",
                        MODEL,
                        "-o",
                        "file/x.csv");
        caller().write("folder/notes.txt", "mine");
        caller().failed("folder: can't be written: is a folder: name a file in it", "sample", MODEL, "-o", "folder");
    }
}
