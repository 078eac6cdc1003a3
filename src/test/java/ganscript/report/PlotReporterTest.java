package ganscript.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ganscript.data.Comparison;
import ganscript.data.Points;
import ganscript.train.Metrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.proto.GraphDef;

class PlotReporterTest {

    private static final Points POINTS = new Points(new float[] {0, 1}, new float[] {1, 2});

    @TempDir
    Path folder;

    @Test
    void writesPointsEverySoManyIterationsAndAfterTheLastAndTheLossesAtTheEnd() throws IOException {
        try (var plots = started(200, 500)) {
            for (int iteration = 0; iteration < 500; iteration += plots.every()) {
                report(plots, iteration);
            }
            reportEnd(plots, 500);
            assertThat(names()).doesNotContain("losses.png");
        }
        assertThat(names())
                .containsExactly(
                        "losses.png",
                        "points-000000.png",
                        "points-000200.png",
                        "points-000400.png",
                        "points-000500.png");
        var picture = ImageIO.read(folder.resolve("plots/points-000500.png").toFile());
        assertThat(picture.getWidth()).isEqualTo(Charts.WIDTH);
        assertThat(picture.getHeight()).isEqualTo(Charts.HEIGHT);
    }

    @Test
    void interruptedRunHasAPictureOfWhereItStopped() throws IOException {
        try (var plots = started(200, 2000)) {
            report(plots, 0);
            reportEnd(plots, 810);
        }
        assertThat(names()).containsExactly("losses.png", "points-000000.png", "points-000810.png");
    }

    @Test
    void pointsAreAskedForOnlyWhereThereIsAPicture() {
        var asked = new ArrayList<Integer>();
        try (var plots = started(40, 100)) {
            for (int i = 0; i <= 100; i += plots.every()) {
                int iteration = i;
                plots.reported(Reports.report(metrics(i), i == 100, () -> {
                    asked.add(iteration);
                    return new Comparison(POINTS, POINTS);
                }));
            }
        }
        assertThat(asked).containsExactly(0, 40, 80, 100);
    }

    @Test
    void lossesComeAtADivisorOfThePicturesInterval() {
        for (int every = 1; every <= 500; every++) {
            int losses = new PlotReporter(every, Optional.empty()).every();
            assertThat(every % losses).isZero();
            assertThat(every / losses).isLessThan(2 * 20);
        }
        assertThat(new PlotReporter(200, Optional.empty()).every()).isEqualTo(10);
        assertThat(new PlotReporter(211, Optional.empty()).every()).isEqualTo(211);
    }

    @Test
    void saysWhichPictureCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("plots"), "a file in the folder's place");
        assertThatThrownBy(() -> {
                    try (var plots = started(200, 2000)) {
                        report(plots, 0);
                    }
                })
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith(folder.resolve("plots/points-000000.png") + ": the picture can't be written: ");
    }

    @Test
    void refusesAPictureEveryZeroIterations() {
        assertThatThrownBy(() -> new PlotReporter(0, Optional.empty()))
                .hasMessage("plots: every is 0: use 1 or more iterations");
    }

    @Test
    void loadsNothingOfJFreeChartBeforeTheFirstPicture() throws IOException, InterruptedException {
        assertThat(loadedClasses("0")).contains("ganscript.report.PlotReporter").doesNotContain("org.jfree");
        assertThat(loadedClasses("1")).contains("org.jfree");
    }

    private String loadedClasses(String reports) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var process = new ProcessBuilder(List.of(
                        java.toString(),
                        "-Xlog:class+load",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starts.class.getName(),
                        folder.toString(),
                        reports))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output;
    }

    /** A process of its own: a run of so many reports. */
    static final class Starts {
        public static void main(String[] args) {
            var plots = new PlotReporter(1, Optional.empty());
            plots.started(Reports.start(Path.of(args[0]), 10, GraphDef.getDefaultInstance()));
            for (int i = 0; i < Integer.parseInt(args[1]); i++) {
                report(plots, i);
            }
            plots.close();
        }
    }

    private PlotReporter started(int every, int iterations) {
        var plots = new PlotReporter(every, Optional.empty());
        plots.started(Reports.start(folder, iterations, GraphDef.getDefaultInstance()));
        return plots;
    }

    private static void report(PlotReporter plots, int iteration) {
        plots.reported(Reports.report(metrics(iteration), false, () -> new Comparison(POINTS, POINTS)));
    }

    private static void reportEnd(PlotReporter plots, int iteration) {
        plots.reported(Reports.report(metrics(iteration), true, () -> new Comparison(POINTS, POINTS)));
    }

    private static Metrics metrics(int iteration) {
        return Reports.metrics(iteration, 1.4, 0.7, 0.5, 0.5);
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder.resolve("plots"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
