package ganscript.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ganscript.model.Inspection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C and a termination signal in the middle of training: what was trained is kept. */
final class InterruptCommandIT {

    /** Far more than are trained before the signal. */
    private static final String ITERATIONS = "1000000";

    private static final int TIMEOUT_SECONDS = 120;

    @TempDir
    Path temp;

    private Caller caller;
    private Process process;

    @BeforeEach
    void anEarlierExport() {
        caller = new Caller(temp);
        caller.copy(Caller.MODEL, "models/mine");
    }

    @AfterEach
    void endIt() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Test
    void controlCEndsTrainAfterItsIteration() throws Exception {
        assertStops("INT", 130, "train", "--iterations", ITERATIONS, "--name", "mine");
    }

    @Test
    void terminationEndsTrainAfterItsIteration() throws Exception {
        assertStops("TERM", 143, "train", "--iterations", ITERATIONS, "--name", "mine");
    }

    @Test
    void controlCEndsAScriptWithoutRunningItsRest() throws Exception {
        var script = caller.script(
                "var mine = gan(\"mine\", data(curve(x -> x * x + 1), between(-3, 3)));",
                "var run = train(mine, iterations(" + ITERATIONS + "), progress(),",
                "    exportTo(\"models/mine\"));",
                "System.out.println(\"not reached\");");
        assertThat(assertStops("INT", 130, "run", script)).doesNotContain("not reached");
    }

    private String assertStops(String signal, int exitCode, String... args) throws Exception {
        var export = caller.contents("models");
        var err = temp.resolve("err");
        start(err, args);
        String printed;
        try (var out = process.inputReader()) {
            assertThat(out.readLine()).startsWith("iteration ");
            // The launcher has become Java: the process's id is Java's.
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            printed = out.lines().collect(Collectors.joining("\n"));
        }
        assertThat(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(exitCode);
        assertThat(Files.readString(err))
                .matches("stopped after \\d+ iterations?: what was trained is kept in runs/mine-1\n");
        assertKept();
        assertThat(caller.contents("models")).isEqualTo(export);
        return printed;
    }

    private void start(Path err, String... args) throws IOException {
        // A Maven that was started in the background ignores SIGINT, and so would everything that it starts.
        var command = new ArrayList<>(
                Files.isExecutable(Path.of("/usr/bin/env"))
                                && System.getProperty("os.name").equals("Linux")
                        ? List.of("/usr/bin/env", "--default-signal=INT", GanProcess.GAN.toString())
                        : List.of(GanProcess.GAN.toString()));
        command.addAll(List.of(args));
        var builder = new ProcessBuilder(command).directory(temp.toFile()).redirectError(err.toFile());
        Caller.environment().forEach((name, value) -> GanProcess.set(builder.environment(), name, value));
        builder.environment().remove("GAN_JAVA_OPTIONS");
        process = builder.start();
    }

    /** As many iterations in the figures as in the checkpoint, and both can be read. */
    private void assertKept() {
        var rows = caller.lines("runs/mine-1/metrics.csv");
        assertThat(rows)
                .hasSizeGreaterThan(2)
                .allMatch(row -> row.split(",", -1).length == rows.get(0).split(",", -1).length);
        String iterations = rows.get(rows.size() - 1).split(",", -1)[0];
        assertThat(Inspection.of(caller.path("runs/mine-1/checkpoints/gan-" + iterations))
                        .variables())
                .isNotEmpty();
    }
}
