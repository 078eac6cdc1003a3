package ganscript.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gan tensorboard}, with a stand-in for TensorBoard at the head of the PATH. */
final class TensorBoardCommandIT {

    @TempDir
    Path temp;

    private Caller caller;

    @BeforeEach
    void standIn() throws IOException {
        caller = new Caller(temp);
        FakeInstallation.executable(temp.resolve("bin/tensorboard"), "echo \"$@\"; exit $TENSORBOARD_EXIT");
        Files.createDirectories(temp.resolve("runs"));
    }

    private GanProcess.Result tensorBoard(int exitCode, String options) {
        return caller.bash("TENSORBOARD_EXIT=" + exitCode + " PATH=\"$PWD/bin:$PATH\" \"$GAN\" tensorboard " + options);
    }

    @Test
    void startsItOnTheFolderAndPortAndHasItsExitCode() {
        assertThat(Caller.done(tensorBoard(0, "--port 6123"))).contains("--logdir runs --port 6123");
        assertThat(tensorBoard(9, "runs").exitCode()).isEqualTo(1);
    }

    @Test
    void whatItCannotStartOn() {
        caller.failed("none: no such folder: train first, or name the folder of runs", "tensorboard", "none");
        caller.wrong("--port is 0: use 1 to 65535", "tensorboard", "--port", "0");
    }
}
