package ganscript;

import static ganscript.GanScript.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TrainOptionsTest {

    @TempDir
    Path folder;

    /** The context is the process's: tests of scripts leave theirs. */
    @BeforeEach
    void noScriptIsRunning() {
        new ScriptContext(Optional.empty(), List.of()).enter();
    }

    static Stream<Arguments> countBelowOneIsRefusedWhereItIsWritten() {
        return Stream.of(
                Arguments.of("iterations(0)", (ThrowingCallable) () -> iterations(0)),
                Arguments.of("iterations(-1)", (ThrowingCallable) () -> iterations(-1)),
                Arguments.of("reportEvery(0)", (ThrowingCallable) () -> reportEvery(0)),
                Arguments.of("plotEvery(0)", (ThrowingCallable) () -> plotEvery(0)),
                Arguments.of("tensorBoard(0)", (ThrowingCallable) () -> tensorBoard(0)),
                Arguments.of("checkpoints(0)", (ThrowingCallable) () -> checkpoints(0)));
    }

    @ParameterizedTest
    @MethodSource
    void countBelowOneIsRefusedWhereItIsWritten(String word, ThrowingCallable call) {
        var number = word.substring(word.indexOf('(') + 1, word.length() - 1);
        assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(word + ": iterations is " + number + ": use 1 or more");
    }

    @Test
    void optionGivenTwiceIsRefusedBeforeAnythingIsTrained() {
        refused("train: iterations is given twice: use one", iterations(1), runsIn(runs()), iterations(1));
        refused("train: checkpoints is given twice: use one", checkpoints(), runsIn(runs()), checkpoints(5));
        refused("train: tensorBoard is given twice: use one", tensorBoard(), runsIn(runs()), tensorBoard(5));
    }

    @Test
    void foreignFolderInTheExportsPlaceIsRefusedBeforeTrainingAndNothingIsLost() throws IOException {
        var foreign = Files.createDirectory(folder.resolve("thesis"));
        Files.writeString(foreign.resolve("chapter.txt"), "all my work");
        refused(
                foreign + ": is there and is no export of GanScript, so it is not replaced: use another folder",
                iterations(1),
                runsIn(runs()),
                exportTo(foreign.toString()));
        assertThat(foreign.resolve("chapter.txt")).hasContent("all my work");
    }

    @Test
    void fileWhereTheExportsParentBelongsIsRefusedBeforeTraining() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "text");
        var target = file.resolve("model");
        refused(
                target + ": can't be written, " + file + " is no folder: use another folder",
                iterations(1),
                runsIn(runs()),
                exportTo(target.toString()));
        assertThat(file).hasContent("text");
    }

    @Test
    void missingCheckpointIsRefusedBeforeTraining() {
        var missing = folder.resolve("none");
        refused(
                missing + ": no checkpoint there: use the path of its files without .index, such as "
                        + "runs/parabola-1/checkpoints/gan-2000",
                iterations(1),
                runsIn(runs()),
                startFrom(missing.toString()));
    }

    @Test
    void pointsOfARunAreCountedFromNone() {
        try (var run = train(TinyGan.of(), iterations(1), runsIn(runs()))) {
            assertThat(sample(run, 0).size()).isZero();
            assertThat(sample(run, 5).x()).containsExactly(-3f, -1.5f, 0f, 1.5f, 3f);
            assertThatThrownBy(() -> sample(run, -1)).hasMessage("the number of points is -1: use 0 or more");
        }
    }

    @Test
    void argumentsOfAScriptHaveDefaults() {
        assertThat(arg(0, "models/original")).isEqualTo("models/original");
    }

    private void refused(String sentence, TrainOption... options) {
        assertThatThrownBy(() -> train(TinyGan.of(), options))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
        assertThat(folder.resolve("runs")).doesNotExist();
    }

    private String runs() {
        return folder.resolve("runs").toString();
    }
}
