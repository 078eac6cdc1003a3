package ganscript.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of one run, {@code NAME-N}.
 *
 * @param path an existing folder
 */
public record RunFolder(Path path) {

    /**
     * Makes the next one: N is one more than the largest there is, so nothing is ever overwritten.
     *
     * @param runs the folder of all runs, made where it is missing
     * @throws UncheckedIOException when it can't be made; names the folder and the reason
     */
    static RunFolder next(Path runs, String name) {
        try {
            Files.createDirectories(runs);
            var numbered = Pattern.compile(Pattern.quote(name) + "-(\\d{1,9})");
            for (int n = Math.max(0, largest(runs, numbered)) + 1; ; n++) {
                try {
                    return new RunFolder(Files.createDirectory(runs.resolve(name + "-" + n)));
                } catch (FileAlreadyExistsException e) {
                    // Another process was quicker: take the number after.
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    runs + ": a run's folder can't be made there (" + reason(e) + "): use a folder that can be written",
                    e);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException) {
            return e.getMessage() + " is a file";
        }
        // Its message holds the path again.
        return e instanceof FileSystemException known && known.getReason() != null
                ? known.getReason()
                : e.getClass().getSimpleName() + " " + e.getMessage();
    }

    /** The largest number in the names of that pattern, -1 where there is none. */
    private static int largest(Path folder, Pattern pattern) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> pattern.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                    .max()
                    .orElse(-1);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": can't be read: " + e.getMessage(), e);
        }
    }

    /** The definition, with every value. */
    public Path definition() {
        return path.resolve("definition.json");
    }

    /** The figures, a row each report. */
    public Path metrics() {
        return path.resolve("metrics.csv");
    }

    /** The folder of checkpoints. */
    public Path checkpoints() {
        return path.resolve("checkpoints");
    }

    /** The prefix of the checkpoint with the most iterations. */
    public Optional<Path> newestCheckpoint() {
        if (!Files.isDirectory(checkpoints())) {
            return Optional.empty();
        }
        int iterations = largest(checkpoints(), Pattern.compile("gan-(\\d{1,9})\\.index"));
        return iterations < 0 ? Optional.empty() : Optional.of(checkpoint(iterations));
    }

    /** The prefix of the checkpoint after so many iterations. */
    public Path checkpoint(int iterations) {
        return checkpoints().resolve("gan-" + iterations);
    }
}
