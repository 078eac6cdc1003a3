package ganscript.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gan plot}, of a short run and of the model in the repository. */
final class PlotCommandIT {

    @TempDir
    private static Path temp;

    @AutoClose
    private static Caller caller;

    @BeforeAll
    static void train() {
        caller = Caller.warm(temp);
        caller.done("train", "--no-export", "-q");
    }

    private static void assertPicture(String file) throws IOException {
        var picture = ImageIO.read(caller.path(file).toFile());
        assertThat(picture.getWidth()).isEqualTo(900);
        assertThat(picture.getHeight()).isEqualTo(600);
    }

    @Test
    void aRunsPointsAndItsLosses() throws IOException {
        assertThat(caller.done("plot", "runs/parabola-1", "-o", "new/points.png"))
                .isEmpty();
        caller.done("plot", "runs/parabola-1", "--losses", "-o", "new/losses.png");
        assertPicture("new/points.png");
        assertPicture("new/losses.png");
    }

    @Test
    void withoutADisplayAndAFileThePictureGetsANewNameThatIsPrinted() throws IOException {
        assertThat(caller.done("plot", Caller.MODEL.toString())).isEqualTo("runs/pictures/picture-1.png\n");
        assertThat(caller.done("plot", "--quiet", "--losses", "runs/parabola-1"))
                .isEqualTo("runs/pictures/picture-2.png\n");
        assertPicture("runs/pictures/picture-1.png");
    }

    /** Here since it needs a run, too. */
    @Test
    void inspectShowsTheRun() {
        assertThat(caller.done("inspect", "runs/parabola-1"))
                .startsWith("run runs/parabola-1, ")
                .contains("discriminator/dense_3/kernel/Adam_1");
    }

    @Test
    void whatCannotBeDrawnOrWritten() {
        caller.failed(
                "none: holds neither a run nor an exported generator: use a folder such as runs/parabola-1 or"
                        + " models/original",
                "plot",
                "none");
        caller.failed("none/metrics.csv: no such file: use the folder of a run", "plot", "--losses", "none");
        caller.wrong("Missing required parameter: 'RUN|MODEL'", "plot");
        caller.write("file", "mine");
        var result = caller.gan("plot", "runs/parabola-1", "--losses", "-o", "file/x.png");
        assertThat(result.err())
                .startsWith("gan: file/x.png: the picture can't be written: ")
                .hasLineCount(1);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(caller.lines("file")).containsExactly("mine");
    }
}
