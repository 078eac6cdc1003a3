package ganscript.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gan shell}. Scripts pasted into it: {@link ScriptsInJShellIT}. */
final class ShellCommandIT {

    @TempDir
    Path temp;

    @Test
    void hasTheDslAtHandAndTheCallersFolder() {
        var caller = new Caller(temp);
        caller.copy(Caller.MODEL, "mine");
        var result = caller.ganWithInput("var g = load(\"mine\")\nsample(g, 3).size() + 4000\n", "shell");
        assertThat(Caller.done(result)).contains("4003");
        assertThat(result.err())
                .isEqualTo("GanScript: Java with gan(…), train(…), show(…) at hand; /help for the"
                        + " shell, /exit to leave\n");
    }

    @Test
    void goesOnAfterAnErrorAndReturnsTheExitsValue() {
        var result = new Caller(temp).ganWithInput("dense(0)\n\"went\" + \" on\"\n/exit 3\n", "shell");
        assertThat(result.out()).contains("dense(0): units is 0: use 1 or more", "went on");
        assertThat(result.exitCode()).isEqualTo(3);
    }
}
