package ganscript.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README's commands work: each of its {@code bash} blocks is run as it stands, as one {@code bash -e}, in the
 * README's order, with few iterations, and all in one Java but those that give it options. They run in one folder that
 * looks like a fresh clone to them: it has the repository's scripts, its model and its golden recording, and
 * {@code scripts/gan} is the launcher.
 *
 * <p>The rule for who writes the README: what can't end by itself (a shell, TensorBoard), needs something else (git,
 * Maven, jshell) or must fail is fenced as {@code ```console}, and what a command prints as {@code ```text}.
 */
final class ReadmeCommandIT {

    private static final String GOLDEN = "src/test/resources/golden/parabola-2018";

    @TempDir
    Path temp;

    @Test
    void everyBashBlockRuns() throws Exception {
        try (var caller = Caller.warm(temp)) {
            runBlocks(caller);
        }
    }

    private static void runBlocks(Caller caller) throws IOException {
        caller.copy(GanProcess.HOME.resolve("scripts"), "scripts");
        caller.copy(GanProcess.HOME.resolve(GOLDEN), GOLDEN);
        caller.copy(Caller.MODEL, "models/original");
        // A copy of the launcher would look for a build around itself.
        FakeInstallation.executable(caller.path("scripts/gan"), "exec '" + caller.launcher() + "' \"$@\"");
        var blocks = bashBlocks(Files.readAllLines(GanProcess.HOME.resolve("README.md")));
        assertThat(blocks).anyMatch(block -> block.contains("scripts/gan run scripts/parabola.jsh"));
        for (String block : blocks) {
            var result = caller.bash("set -e\n" + block);
            assertThat(result.exitCode()).as(block + result.err()).isZero();
        }
    }

    private static List<String> bashBlocks(List<String> lines) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = null;
        for (String line : lines) {
            if (line.equals("```bash")) {
                block = new StringBuilder();
            } else if (line.startsWith("```") && block != null) {
                blocks.add(block.toString());
                block = null;
            } else if (block != null) {
                block.append(line).append('\n');
            }
        }
        return blocks;
    }
}
