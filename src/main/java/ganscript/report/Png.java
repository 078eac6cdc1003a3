package ganscript.report;

import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as files. */
public final class Png {

    private Png() {}

    /**
     * Writes the picture beside its place and moves it there, so that who looks at the file sees a whole picture,
     * the old or the new one. Makes the folders it needs.
     *
     * @throws IOException when a folder or the file can't be written; an older file is then as it was
     */
    public static void write(RenderedImage picture, Path file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var image = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(picture, "png", image)) {
                throw new IOException(file + ": a picture of this kind can't be written as PNG");
            }
        }
        Path place = file.toAbsolutePath();
        Files.createDirectories(place.getParent());
        Path part = place.resolveSibling("." + place.getFileName() + ".part");
        try {
            Files.write(part, bytes.toByteArray());
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
