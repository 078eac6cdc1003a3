package ganscript.report;

import ganscript.train.Metrics;
import ganscript.train.Report;
import ganscript.train.Reporter;
import ganscript.train.RunStart;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes pictures into the run's folder {@code plots}: {@code points-000200.png} every so many iterations and
 * after the last, numbered so that they sort; {@code losses.png} at the end. They are drawn in a thread of their own, so a
 * failure is thrown by a later call, at the latest by that of the last report.
 */
public final class PlotReporter implements Reporter {

    /** So many losses are wanted between two pictures of points: a curve through the pictures alone is too coarse. */
    private static final int LOSSES_PER_PICTURE = 20;

    private final int pictureEvery;
    private final int lossesEvery;
    private final Optional<EventFile> events;
    private final List<Metrics> losses = new ArrayList<>();
    private final Background background = new Background("ganscript-plots");
    private RunStart run;

    /**
     * @param every iterations from one picture of points to the next, 1 or more
     * @param events where the pictures go too; closed after this
     * @throws IllegalArgumentException when there are fewer
     */
    public PlotReporter(int every, Optional<EventFile> events) {
        this.events = events;
        this.pictureEvery = Every.checked("plots", every);
        this.lossesEvery = lossesEvery(every);
    }

    /** The least divisor of the pictures' interval that asks for no more losses than wanted. */
    private static int lossesEvery(int every) {
        int divisor = Math.max(1, every / LOSSES_PER_PICTURE);
        while (every % divisor != 0) {
            divisor++;
        }
        return divisor;
    }

    @Override
    public int every() {
        return lossesEvery;
    }

    @Override
    public void started(RunStart start) {
        run = start;
    }

    @Override
    public void reported(Report report) {
        background.check();
        var metrics = report.metrics();
        losses.add(metrics);
        int iteration = metrics.iteration();
        if (report.last() || iteration % pictureEvery == 0) {
            var comparison = report.comparison();
            String file = String.format(Locale.ROOT, "points-%0" + digits() + "d.png", iteration);
            events.ifPresent(EventFile::describe);
            background.run(() -> write(
                    Charts.comparison(comparison, run.gan().name() + ", iteration " + iteration),
                    file,
                    iteration,
                    "points"));
        }
        if (report.last()) {
            background.await();
        }
    }

    private int digits() {
        return Math.max(6, Integer.toString(run.iterations()).length());
    }

    /** @throws UncheckedIOException when a picture could not be written */
    @Override
    public void close() {
        try (background) {
            if (!losses.isEmpty()) {
                var all = List.copyOf(losses);
                losses.clear();
                int iteration = all.get(all.size() - 1).iteration();
                background.run(() -> write(
                        Charts.losses(
                                all, run.gan().name() + ", losses", run.gan().loss()),
                        "losses.png",
                        iteration,
                        "losses"));
            }
        }
    }

    private void write(BufferedImage picture, String name, int iteration, String tag) {
        Path file = run.folder().resolve("plots").resolve(name);
        try {
            byte[] png = Png.bytes(picture);
            Png.write(png, file);
            events.ifPresent(written -> written.picture(iteration, tag, picture, png));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": the picture can't be written: " + e.getMessage(), e);
        }
    }
}
