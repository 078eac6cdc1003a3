package ganscript.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.HeadlessException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngTest {

    @TempDir
    Path folder;

    @Test
    void pictureComesBackPixelByPixelAndTakesTheOldOnesPlace() throws IOException {
        Path file = folder.resolve("new/picture.png");
        Png.write(picture(Color.BLACK), file);
        Png.write(picture(ChartLook.BLUE), file);

        assertThat(new Color(ImageIO.read(file.toFile()).getRGB(1, 2))).isEqualTo(ChartLook.BLUE);
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whereAFolderStandsNothingIsWritten() throws IOException {
        Files.createDirectories(folder.resolve("picture.png/full"));
        assertThatThrownBy(() -> Png.write(picture(Color.BLACK), folder.resolve("picture.png")))
                .isInstanceOf(IOException.class);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("picture.png"));
        }
    }

    @Test
    void withoutADisplayNoWindowOpens() throws InterruptedException {
        assertThat(Window.available()).isFalse();
        assertThatThrownBy(() -> Window.show(picture(Color.BLACK), "parabola")).isInstanceOf(HeadlessException.class);
        Window.awaitAllClosed();
    }

    private static BufferedImage picture(Color colour) {
        var picture = new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(1, 2, colour.getRGB());
        return picture;
    }
}
