package ganscript.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** Whole folders, moved and deleted. */
final class Folders {

    private Folders() {}

    /**
     * Puts a finished folder in the place of another: by renaming, so that a reader sees the old one or the new one.
     *
     * @param fresh the finished folder
     * @param target its place
     * @param aside where what was there goes, on the same file system
     * @return whether something was there
     */
    static boolean replace(Path fresh, Path target, Path aside) throws IOException {
        boolean replaced = Files.exists(target);
        if (replaced) {
            Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (replaced) {
                Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
        return replaced;
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
