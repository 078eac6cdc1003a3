package ganscript.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code gan train} refuses, before anything is made or lost: one sentence and the right exit code. */
final class TrainRefusalsCommandIT extends WarmCalls {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--batch=0 | batch(0): batch is 0: use 1 or more",
                "--iterations=0 | iterations(0): iterations is 0: use 1 or more",
                "--iterations=-5 | iterations(-5): iterations is -5: use 1 or more",
                "--iterations=many | Invalid value for option '--iterations': 'many' is not an int",
                "--report-every=0 | reportEvery(0): iterations is 0: use 1 or more",
                "--plot-every=0 | plotEvery(0): iterations is 0: use 1 or more",
                "--tensorboard-every=0 | tensorBoard(0): iterations is 0: use 1 or more",
                "--checkpoint-every=0 | checkpoints(0): iterations is 0: use 1 or more",
                "--discriminator-learning-rate=0 | adam: learningRate is 0.0: use greater than 0",
                "--generator-learning-rate=-1 | adam: learningRate is -1.0: use greater than 0",
                "--discriminator-updates=0 "
                        + "| updates(0, 3): updates of the discriminator per iteration is 0: use 1 or more",
                "--generator-updates=-1 | updates(1, -1): updates of the generator per iteration is -1: use 1 or more",
                "--smooth=2 | smooth(2.0): smooth is 2.0: use greater than 0 and at most 1",
                "--jitter=-1 | jitter(-1.0): jitter is -1.0: use 0 or more",
                "--warm-start=0 | warmStart(0): iterations is 0: use 1 or more",
                "--between=3:1 | between(3.0, 1.0): the range is empty or not finite: use a first number smaller than"
                        + " the second",
                "--between=3 | Invalid value for option '--between': \"3\" is no range: use two numbers A:B, such as"
                        + " -3:3",
                "--curve=y + 1 | curve \"y + 1\": y is unknown: the only variable is x",
                "--name=a/b | gan(\"a/b\"): the name is \"a/b\": use letters, digits, dots, dashes and underscores,"
                        + " since it names a folder",
                "--definition=none | none: no such file: use a definition.json of a run",
                "--resume=runs/x | --resume is not there yet: use --start-from with a checkpoint of the run",
                "more | Unmatched argument at index 1: 'more'",
            })
    void aWrongCommandLine(String option, String sentence) {
        caller().wrong(sentence, "train", option);
    }

    @Test
    void exportAndNoExportExcludeEachOther() {
        caller().wrong("--export and --no-export exclude each other: use one", "train", "--export", "a", "--no-export");
    }

    @Test
    void aForeignFolderInTheExportsPlaceIsRefusedBeforeTraining() {
        caller().write("models/parabola/notes.txt", "mine");
        String sentence =
                "models/parabola: is there and is no export of GanScript, so it is not replaced: use another folder";
        caller().failed(sentence, "train");
        var script = GanProcess.HOME.resolve("scripts/parabola.jsh").toString();
        var result = caller().gan("run", script);
        assertThat(result.err()).containsPattern("gan: \\S+parabola\\.jsh:\\d+: " + sentence);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(Files.exists(caller().path("runs"))).isFalse();
        assertThat(caller().lines("models/parabola/notes.txt")).containsExactly("mine");
    }

    @Test
    void aLossThatIsNone() {
        caller().wrong(
                        "--loss is huber: use one of nonSaturating, leastSquares, hinge, wasserstein, relativisticPairing",
                        "train",
                        "--loss",
                        "huber");
    }

    @Test
    void aFileWhereAFolderBelongs() {
        caller().write("file", "mine");
        caller().failed(
                        "file/model: can't be written, " + caller().path("file") + " is no folder: use another folder",
                        "train",
                        "--export",
                        "file/model");
        caller().failed(
                        "file: a run's folder can't be made there (file is a file): use a folder that can be written",
                        "train",
                        "--runs",
                        "file");
    }

    @Test
    void checkpointsThatAreNotThereOrDoNotFit() {
        caller().failed(
                        "none: no checkpoint there: use the path of its files without .index, such as"
                                + " runs/parabola-1/checkpoints/gan-2000",
                        "train",
                        "--start-from",
                        "none");
        String variables = Caller.MODEL.resolve("variables/variables").toString();
        var result = caller().gan("train", "--start-from", variables);
        assertThat(result.err())
                .contains("gan: " + variables + ": the checkpoint does not fit this GAN: ")
                .contains("discriminator/dense/kernel is missing", "discriminator/dense_3/bias is missing");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(Files.exists(caller().path("runs"))).isFalse();
    }
}
