package ganscript.model;

import ganscript.data.Comparison;
import ganscript.data.Curve;
import ganscript.data.Fingerprint;
import ganscript.data.Points;
import ganscript.gan.Definition;
import ganscript.gan.Gan;
import ganscript.gan.GanLoss;
import ganscript.metrics.Score;
import ganscript.metrics.ScoreTable;
import ganscript.train.Metrics;
import ganscript.train.MetricsCsv;
import ganscript.train.RunFolder;
import ganscript.train.Scoring;
import ganscript.train.TrainingSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
     * Real and generated points of its newest checkpoint. Of a curve that was a lambda, the real points are those of the
     * fingerprint.
     *
     * @throws IllegalArgumentException when it has no checkpoint
     */
    public Comparison comparison() {
        var checkpoint = checkpoint(", so no points: draw its losses, with --losses");
        var lambda =
                definition.data().lost() ? Optional.of(definition.data().fingerprint()) : Optional.<Fingerprint>empty();
        try (var session = new TrainingSession(definition.standIn())) {
            session.restore(checkpoint);
            var comparison = session.comparison();
            return lambda.map(print -> new Comparison(new Points(print.x(), print.y()), comparison.generated()))
                    .orElse(comparison);
        }
    }

    private Path checkpoint(String otherwise) {
        return new RunFolder(folder)
                .newestCheckpoint()
                .orElseThrow(() -> new IllegalArgumentException(folder + ": the run has no checkpoint" + otherwise));
    }

    /**
     * How good what its newest checkpoint makes is.
     *
     * @param curve instead of the recorded one, which may have been a lambda
     * @throws IllegalArgumentException when it has no checkpoint, its data are lost, or a score is not of such data
     */
    public ScoreTable evaluate(Optional<Curve> curve, List<Score> scores, int rows, long seed) {
        var checkpoint = checkpoint(": train it with checkpoints()");
        var gan = definition.gan(curve);
        var scoring = new Scoring(gan, scores, rows, seed);
        try (var session = new TrainingSession(gan)) {
            session.restore(checkpoint);
            return scoring.table((given, input, n) -> session.generate(input));
        }
    }
}
