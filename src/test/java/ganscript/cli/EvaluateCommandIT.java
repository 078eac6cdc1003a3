package ganscript.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** {@code gan evaluate} as a user calls it. */
final class EvaluateCommandIT extends WarmCalls {

    private static final String MODEL = Caller.MODEL.toString();

    /** The original's error on 2000 points, beside that of its own curve, which is none. */
    @Test
    void scoresAnExportBesideRealPoints() throws IOException {
        var json = new JsonMapper()
                .readTree(caller().done(
                                "evaluate",
                                MODEL,
                                "--curve",
                                "x^2 + 1",
                                "--scores",
                                "mean-absolute-error,coverage",
                                "--json"));
        assertThat(json.size()).isEqualTo(2);
        var error = json.get("mean_absolute_error");
        assertThat(error.get("generated").doubleValue()).isBetween(0.1, 2.0);
        assertThat(error.get("real").doubleValue()).isBetween(0.0, 1e-6);
        assertThat(json.get("coverage").get("real").doubleValue()).isBetween(0.9, 1.0);
    }

    @Test
    void printsATableOfAllThatFits() {
        var lines = caller().done("evaluate", MODEL, "-n", "200").lines().toList();
        assertThat(lines.get(0)).matches("score +generated +real");
        assertThat(lines).anyMatch(line -> line.matches("sliced-wasserstein +[0-9.e-]+ +[0-9.e-]+  smaller is better"));
        assertThat(lines).noneMatch(line -> line.startsWith("modes-covered"));
    }

    @Test
    void unknownScoreAndEmptyFolderAreEachOneSentence() {
        var unknown = caller().gan("evaluate", MODEL, "--scores", "beauty");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("the score beauty is unknown: use one of [");
        var empty = caller().gan("evaluate", folder().toString());
        assertThat(empty.exitCode()).isEqualTo(1);
        assertThat(empty.err()).contains("holds neither a run nor an exported generator");
    }
}
