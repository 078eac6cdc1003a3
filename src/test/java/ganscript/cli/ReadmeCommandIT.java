package ganscript.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README's commands work: every line of its {@code bash} blocks that begins with {@code scripts/gan} is run as it
 * stands, in the README's order, in one folder which has the repository's {@code scripts} and {@code models}, with few
 * iterations.
 *
 * <p>Left out are commands that can't end by themselves in a test: {@code scripts/gan shell}. Any other line (git,
 * mvn, jshell, tensorboard, a prompt) does not begin with {@code scripts/gan} and is not run; so is a block whose fence
 * is {@code ```text} or {@code ```console}: use that to show what a command prints, or one that must fail.
 */
final class ReadmeCommandIT {

    private static final Pattern INTERACTIVE = Pattern.compile("scripts/gan shell\\b.*");

    @TempDir
    Path temp;

    @Test
    void everyCommandRuns() throws IOException {
        var readme = GanProcess.HOME.resolve("README.md");
        Assumptions.assumeTrue(Files.exists(readme), "there is no README.md yet");
        var caller = new Caller(temp);
        caller.copy(Caller.MODEL, "models/original");
        caller.copy(GanProcess.HOME.resolve("scripts"), "scripts");
        // A copy of the launcher would look for a clone around it.
        caller.write("scripts/gan", "#!/bin/sh\nexec '" + GanProcess.GAN + "' \"$@\"\n");
        var commands = commands(Files.readAllLines(readme));
        assertThat(commands).anyMatch(command -> command.startsWith("scripts/gan run scripts/parabola.jsh"));
        for (String command : commands) {
            var result = caller.bash(command);
            assertThat(result.exitCode()).as(command + "\n" + result.err()).isZero();
        }
    }

    /** The commands of the bash blocks; a line that ends in a backslash goes on in the next. */
    private static List<String> commands(List<String> lines) {
        List<String> commands = new ArrayList<>();
        boolean bash = false;
        var command = new StringBuilder();
        for (String line : lines) {
            if (line.strip().startsWith("```")) {
                bash = line.strip().equals("```bash");
            } else if (bash && line.endsWith("\\")) {
                command.append(line, 0, line.length() - 1);
            } else if (bash) {
                String whole = command.append(line).toString().strip();
                command.setLength(0);
                if (whole.startsWith("scripts/gan ")
                        && !INTERACTIVE.matcher(whole).matches()) {
                    commands.add(whole);
                }
            }
        }
        return commands;
    }
}
