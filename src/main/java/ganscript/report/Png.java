package ganscript.report;

import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        Path place = file.toAbsolutePath();
        Files.createDirectories(place.getParent());
        Path part = place.resolveSibling("." + place.getFileName() + ".part");
        try {
            Files.write(part, bytes(picture));
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The picture in PNG format. */
    static byte[] bytes(RenderedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try (var image = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(picture, "png", image)) {
                throw new IllegalArgumentException("a picture of this kind can't be written as PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
