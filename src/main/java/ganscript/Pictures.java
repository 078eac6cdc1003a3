package ganscript;

import ganscript.data.Points;
import ganscript.gan.GanLoss;
import ganscript.model.SavedRun;
import ganscript.model.TrainedGenerator;
import ganscript.report.Charts;
import ganscript.report.Png;
import ganscript.report.Window;
import ganscript.train.Metrics;
import ganscript.train.Run;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Pictures of runs and points, on the screen or as files. */
final class Pictures {

    private static final int POINTS = 500;

    /** Where a picture of something without a folder of its own goes. */
    private static final Path FOLDER = Path.of("runs", "pictures");

    private Pictures() {}

    static BufferedImage of(Run run) {
        return Charts.comparison(run.comparison(), title(run));
    }

    static BufferedImage of(Points points) {
        return Charts.points(points, "generated");
    }

    /** Of a run's folder, or of an export's. */
    static BufferedImage ofFolder(Path folder) {
        if (SavedRun.exists(folder)) {
            var run = SavedRun.read(folder);
            return Charts.comparison(run.comparison(), run.title());
        }
        if (!Files.exists(folder.resolve("saved_model.pb"))) {
            throw new IllegalArgumentException(
                    folder
                            + ": holds neither a run nor an exported generator: use a folder such as runs/parabola-1 or models/original");
        }
        try (var generator = TrainedGenerator.load(folder)) {
            return Charts.points(GanScript.sample(generator, POINTS), folder.toString());
        }
    }

    static BufferedImage losses(List<Metrics> metrics, String title, GanLoss loss) {
        return Charts.losses(metrics, title, loss);
    }

    static String title(Run run) {
        return run.gan().name() + " after " + run.last().iteration() + " iterations";
    }

    /** In a window or, without a display, as a file whose path is printed. */
    static void show(BufferedImage picture, String title, Path file) {
        if (Window.available()) {
            Window.show(picture, title);
        } else {
            write(picture, file);
            System.out.println(file);
        }
    }

    static void write(BufferedImage picture, Path file) {
        try {
            Png.write(picture, file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": the picture can't be written: " + e.getMessage(), e);
        }
    }

    /** The first of NAME-1.png, NAME-2.png, … that is free. */
    static Path free(String name) {
        for (int n = 1; ; n++) {
            var file = FOLDER.resolve(name + "-" + n + ".png");
            if (!Files.exists(file)) {
                return file;
            }
        }
    }
}
