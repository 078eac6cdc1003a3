package ganscript.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every script in {@code scripts/}, unchanged, through the JDK's own jshell, and pasted into {@code gan shell}. */
@Execution(ExecutionMode.CONCURRENT)
final class ScriptsInJShellIT {

    @TempDir
    Path temp;

    private Caller caller;

    static Stream<Path> scripts() throws IOException {
        return ScriptsIT.scripts();
    }

    /** jshell hands a script no arguments: what a script takes by default must be there. */
    @BeforeEach
    void defaultModel() {
        caller = new Caller(temp);
        // The table of table.jsh, where a fresh clone has it.
        caller.copy(GanProcess.HOME.resolve("scripts/leaves.csv"), "scripts/leaves.csv");
        caller.copy(Caller.MODEL, "models/original");
    }

    /** In one jshell, which takes them for one input: a start of its own for each would take minutes. */
    @Test
    void runInStockJShell() throws IOException {
        var home = Path.of(System.getProperty("java.home"));
        var command = new ArrayList<>(List.of(
                home.resolve("bin/jshell").toString(),
                "--class-path",
                caller.done("classpath").strip(),
                "-J-XX:TieredStopAtLevel=1",
                "-R-XX:TieredStopAtLevel=1",
                "-R-Dganscript.maxIterations=" + Caller.ITERATIONS,
                "-R-Djava.awt.headless=true"));
        if (Runtime.version().feature() >= 24) {
            command.add("-R--enable-native-access=ALL-UNNAMED");
        }
        scripts().map(Path::toString).forEach(command::add);
        // Not through caller.execute: what TensorFlow and the JDK say in a jshell of its own is not ours to keep away.
        var result = run(command);
        for (Path script : scripts().toList()) {
            assertEvaluated(result, script);
        }
    }

    /** All of them one after the other, as somebody does who tries them out: one start instead of many. */
    @Test
    void runPastedIntoTheShell() throws IOException {
        var pasted = new StringBuilder();
        for (Path script : scripts().toList()) {
            pasted.append(Files.readString(script)).append('\n');
        }
        var result = caller.ganWithInput(pasted.toString(), "shell");
        for (Path script : scripts().toList()) {
            assertEvaluated(result, script);
        }
    }

    private GanProcess.Result run(List<String> command) throws IOException {
        try {
            return GanProcess.execute(temp, Caller.environment(), "", command);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertEvaluated(GanProcess.Result result, Path script) throws IOException {
        String all = Caller.done(result) + result.err();
        // jshell goes on after an error, with exit code 0; without a prompt it drops the bar before its words.
        assertThat(all).doesNotContainPattern("(?m)^(jshell> )*(\\|\\s+)?(Error|Exception)\\b");
        ScriptsIT.assertLeftItsFiles(caller, script, false);
    }
}
