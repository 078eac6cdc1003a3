package ganscript.report;

import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as files. */
public final class Png {

    /** Of the PNG writer's scale from 0 (smallest) to 1 (not compressed): the quickest that compresses. */
    private static final float QUICK = 0.9f;

    private Png() {}

    /**
     * Writes the picture beside its place and moves it there, so that who looks at the file sees a whole picture,
     * the old or the new one. Makes the folders it needs.
     *
     * @throws IOException when a folder or the file can't be written; an older file is then as it was
     */
    public static void write(RenderedImage picture, Path file) throws IOException {
        write(bytes(picture), file);
    }

    /** The same of a picture's bytes. */
    static void write(byte[] png, Path file) throws IOException {
        Path place = file.toAbsolutePath();
        Path part = place.resolveSibling("." + place.getFileName() + ".part");
        try {
            Files.createDirectories(place.getParent());
            try {
                Files.write(part, png);
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (FileAlreadyExistsException e) {
            // Java's own messages of these two are the path alone.
            throw new IOException(e.getMessage() + " is no folder: move it away", e);
        } catch (AccessDeniedException e) {
            throw new IOException(e.getMessage() + ": there is no right to write there", e);
        }
    }

    /** The picture in PNG format, of little compression: what a chart's one-coloured areas take is as little with any. */
    static byte[] bytes(RenderedImage picture) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(QUICK);
        try (var image = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(image);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
