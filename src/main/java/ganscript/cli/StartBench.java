package ganscript.cli;

import ganscript.metrics.Spread;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** From the start of the launcher's process to the first finished iteration, and to its end. */
final class StartBench {

    private StartBench() {}

    /**
     * What was measured.
     *
     * @param firstIteration milliseconds to the first iteration's figures
     * @param end milliseconds to the end of a run of one iteration
     */
    record Milliseconds(Spread firstIteration, Spread end) {}

    /** @param folder where the runs go */
    static Milliseconds measure(Path folder, int repetitions) {
        var launcher = launcher();
        var first = new double[repetitions];
        var end = new double[repetitions];
        for (int i = 0; i < repetitions; i++) {
            try {
                start(launcher, folder, i, first, end);
            } catch (IOException e) {
                throw new UncheckedIOException(launcher + ": can't be started: " + e.getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
        return new Milliseconds(Spread.of(first), Spread.of(end));
    }

    private static Path launcher() {
        var home = System.getProperty("ganscript.home");
        var launcher = home == null ? null : Path.of(home, "scripts", "gan");
        if (launcher == null || !Files.isExecutable(launcher)) {
            throw new IllegalArgumentException("bench: there is no launcher: call it by scripts/gan");
        }
        return launcher;
    }

    private static void start(Path launcher, Path folder, int i, double[] first, double[] end)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        var process = new ProcessBuilder(
                        launcher.toString(), "train", "--iterations", "1", "--report-every", "1", "--no-export")
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            first[i] = (System.nanoTime() - start) / 1e6;
            if (line == null || !line.startsWith("iteration")) {
                process.destroy();
                throw failed(launcher, "printed no iteration");
            }
            out.lines().forEach(rest -> {});
        }
        int exitCode = process.waitFor();
        end[i] = (System.nanoTime() - start) / 1e6;
        if (exitCode != 0) {
            throw failed(launcher, "ended with exit code " + exitCode);
        }
    }

    private static IllegalStateException failed(Path launcher, String how) {
        return new IllegalStateException("bench: " + launcher + " train " + how + ": try it alone");
    }
}
