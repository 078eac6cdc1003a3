package ganscript.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the script that a misspelt name meant. */
final class NearestScript {

    private static final String ENDING = ".jsh";

    private NearestScript() {}

    /** The end of the message on a missing file: {@code ; did you mean scripts/parabola.jsh?}, or nothing. */
    static String hint(Path missing) {
        return find(missing).map(path -> "; did you mean " + path + "?").orElse("");
    }

    private static Optional<Path> find(Path missing) {
        Path folder = missing.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        String name = stem(missing);
        // A third of the letters wrong is still a slip, more is another name.
        int most = Math.max(1, name.length() / 3);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
                    .filter(file -> edits(name, stem(file)) <= most)
                    .min(Comparator.<Path>comparingInt(file -> edits(name, stem(file)))
                            .thenComparing(Comparator.naturalOrder()))
                    .map(file -> missing.resolveSibling(file.getFileName()));
        } catch (IOException e) {
            // The hint is a courtesy; the message stands without it.
            return Optional.empty();
        }
    }

    private static String stem(Path path) {
        Path file = path.getFileName();
        String name = file == null ? "" : file.toString();
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /** Letters to insert, delete or replace (Levenshtein 1966), ignoring case. */
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                char a = Character.toLowerCase(from.charAt(i - 1));
                char b = Character.toLowerCase(to.charAt(j - 1));
                int replaced = diagonal + (a == b ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
