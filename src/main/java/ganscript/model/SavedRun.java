package ganscript.model;

import ganscript.data.Comparison;
import ganscript.data.Curve;
import ganscript.data.CurveData;
import ganscript.data.Jitter;
import ganscript.data.Points;
import ganscript.gan.Definition;
import ganscript.gan.Gan;
import ganscript.gan.GanLoss;
import ganscript.train.Metrics;
import ganscript.train.MetricsCsv;
import ganscript.train.RunFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A run as its folder keeps it, after the process that trained it has ended.
 *
 * @param folder the run's
 * @param definition what was trained
 * @param metrics the figures of every report, 1 or more, in time order
 */
public record SavedRun(Path folder, Definition definition, List<Metrics> metrics) {

    /** Whether the folder is a run's. */
    public static boolean exists(Path folder) {
        return Files.isRegularFile(new RunFolder(folder).definition());
    }

    /**
     * Reads a run's folder.
     *
     * @throws IllegalArgumentException when it is none, or it has no report yet
     */
    public static SavedRun read(Path folder) {
        var files = new RunFolder(folder);
        var metrics = MetricsCsv.read(files.metrics());
        if (metrics.isEmpty()) {
            throw new IllegalArgumentException(folder + ": the run has no report yet: try again when it has trained");
        }
        return new SavedRun(folder, Definition.read(files.definition()), metrics);
    }

    /** What it descended. */
    public GanLoss loss() {
        return definition.loss() == null ? Gan.ORIGINAL_LOSS : definition.loss();
    }

    /** Its name and how far it came, for titles. */
    public String title() {
        return folder.toAbsolutePath().getFileName() + " after "
                + metrics.get(metrics.size() - 1).iteration() + " iterations";
    }

    /**
     * Real points, and those of its newest checkpoint at n even x. Of a curve that was a lambda, the real points are
     * those of the fingerprint.
     *
     * @throws IllegalArgumentException when it has no checkpoint
     */
    public Comparison comparison(int n) {
        var checkpoint = new RunFolder(folder)
                .newestCheckpoint()
                .orElseThrow(() -> new IllegalArgumentException(
                        folder + ": the run has no checkpoint, so no points: draw its losses, with --losses"));
        var data = definition.data();
        var x = CurveData.floats(data.domain().even(n));
        var real = data.curve() == null
                ? data.fingerprint()
                : new CurveData(Curve.parse(data.curve()), data.domain(), Jitter.NONE).even(n);
        try (var generator = new GeneratorGraph(
                definition.generator().layers(), definition.ema() == null ? Gan.GENERATOR : Gan.AVERAGED, checkpoint)) {
            return new Comparison(real, new Points(x, generator.generate(x)));
        }
    }
}
