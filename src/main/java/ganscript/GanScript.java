package ganscript;

import ganscript.data.CurveData;
import ganscript.data.Points;
import ganscript.gan.AdversarialGraph;
import ganscript.gan.Gan;
import ganscript.metrics.FunctionError;
import ganscript.metrics.Score;
import ganscript.metrics.ScoreTable;
import ganscript.model.EvaluatedFolder;
import ganscript.model.Export;
import ganscript.model.SavedRun;
import ganscript.model.TrainedGenerator;
import ganscript.report.EventFile;
import ganscript.train.Run;
import ganscript.train.Scoring;
import ganscript.train.Training;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The words of a script: {@code import static ganscript.GanScript.*;}. Those that describe a GAN and its training stand in
 * the classes above; those here train it, keep it, and use it.
 */
public final class GanScript extends Sweeps {

    private GanScript() {}

    /**
     * Trains a GAN in a new folder {@code runs/NAME-N}.
     *
     * @return the run, which owns native memory until it is closed
     * @throws IllegalArgumentException when an option can't work; nothing is trained then
     * @throws java.io.UncheckedIOException when the run's folder, a checkpoint or the export can't be written; what else can't
     *     be is said, and training goes on without it: see {@link Run#unwritten}
     * @throws ganscript.train.InterruptedRun when it was stopped by Ctrl-C, after saving
     */
    public static Run train(Gan gan, TrainOption... options) {
        var plan = new TrainPlan(options);
        var run = Training.train(gan, plan.settings(), Console::note);
        Console.say(String.format(
                Locale.ROOT,
                "trained %d iterations in %.1f s: %s",
                run.last().iteration(),
                run.last().wallSeconds(),
                run.folder()));
        plan.exportTo.ifPresent(folder -> export(run, folder.toString()));
        return run;
    }

    /**
     * Writes the run's generator as a SavedModel, in the place of an earlier export of ours, if there is one.
     *
     * @throws IllegalArgumentException when anything else is there; it stays as it is
     * @throws java.io.UncheckedIOException when it can't be written; what was there stays
     * @throws IllegalStateException when the run is closed
     */
    public static void export(Run run, String folder) {
        boolean replaced = Export.write(run, Path.of(folder));
        Console.say("exported " + folder + (replaced ? " (in the place of an earlier export)" : ""));
    }

    /**
     * Loads a generator from a SavedModel that was exported. It owns native memory until it is closed.
     *
     * @throws IllegalArgumentException when there is none, it has no variables, or another signature
     */
    public static TrainedGenerator load(String folder) {
        return TrainedGenerator.load(Path.of(folder));
    }

    /**
     * n points (x, G(x)) at even x over the range that it was trained on or, of a generator that is given no x, n random
     * rows, always the same; n is 0 or more.
     *
     * @throws IllegalArgumentException when n is negative, or the model does not tell its range
     * @throws IllegalStateException when the generator is closed
     */
    public static Points sample(TrainedGenerator generator, int n) {
        return generator.drawsItsOwn() ? generator.sampleRandom(n, 0) : generator.sampleEven(n);
    }

    /** n random rows, the same for the same seed: what it is given is drawn as in training; n is 0 or more. */
    public static Points sample(TrainedGenerator generator, int n, long seed) {
        return generator.sampleRandom(n, seed);
    }

    /**
     * What a generator makes of each row of conditions: rows that have its conditions among their columns.
     *
     * @param seed of its noise, where it is given noise too
     */
    public static Points sample(TrainedGenerator generator, Points given, long seed) {
        return generator.sample(given, seed);
    }

    /**
     * Points (x, G(x)) at the given x, in their order; 0 or more.
     *
     * @throws IllegalStateException when the generator is closed
     */
    public static Points sample(TrainedGenerator generator, float... x) {
        return generator.sample(x);
    }

    /**
     * n points (x, G(x)) of a run at even x over the range of its data or, where it is given no x, n random rows; n is 0 or
     * more.
     *
     * @throws IllegalArgumentException when n is negative
     * @throws IllegalStateException when the run is closed
     */
    public static Points sample(Run run, int n) {
        var range = run.gan().data().source().range();
        return range.isPresent() ? run.sample(CurveData.floats(range.get().even(n))) : run.sample(n, 0);
    }

    /**
     * The mean of |G(x) − f(x)| over 500 even x of the range that a run was trained on; 0 or more.
     *
     * @throws IllegalArgumentException when the generator has diverged and makes what is not finite
     * @throws IllegalStateException when the run is closed
     */
    public static double meanAbsoluteError(Run run) {
        var truth = run.gan().data().curve().even(500);
        return FunctionError.meanAbsolute(run.sample(truth.x()).y(), truth.y());
    }

    /**
     * How good what a run's generator makes is: each score that its data can be scored by, on 2000 rows, beside what other
     * real rows score, since that is what perfect looks like.
     *
     * @param scores which, such as sliced-wasserstein; all that fit where none is named
     * @throws IllegalArgumentException when a score is unknown or not of such data
     * @throws IllegalStateException when the run is closed
     */
    public static ScoreTable evaluate(Run run, String... scores) {
        return run.evaluate(new Scoring(run.gan(), named(scores), Scoring.ROWS, 1));
    }

    /**
     * The same of a folder: a run's, of which the newest checkpoint counts, or an exported generator's.
     *
     * @throws IllegalArgumentException when it is neither, or its data were a lambda, which no file can hold
     */
    public static ScoreTable evaluate(String folder, String... scores) {
        return EvaluatedFolder.evaluate(Path.of(folder), Optional.empty(), named(scores), Scoring.ROWS, 1);
    }

    private static List<Score> named(String... names) {
        return Arrays.stream(names).map(Score::named).toList();
    }

    /** A picture of points, 900 by 600 pixels; notebooks show it inline. */
    public static BufferedImage picture(Points points) {
        return Pictures.of(points);
    }

    /** A picture of a run's real against generated points, 900 by 600 pixels. */
    public static BufferedImage picture(Run run) {
        return Pictures.of(run);
    }

    /**
     * A picture of what a folder holds: a run's real against generated points, or the points of an export.
     *
     * @throws IllegalArgumentException when it holds neither
     */
    public static BufferedImage picture(String folder) {
        return Pictures.ofFolder(Path.of(folder));
    }

    /** A picture of a run's losses, and of its means D(real) and D(fake), over the iterations. */
    public static BufferedImage losses(Run run) {
        return Pictures.losses(run.metrics(), Pictures.title(run), run.gan().loss());
    }

    /**
     * The same of the folder of a run.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static BufferedImage losses(String folder) {
        var run = SavedRun.read(Path.of(folder));
        return Pictures.losses(run.metrics(), run.title(), run.loss());
    }

    /**
     * Writes a picture as a PNG file, in the place of an older one. Makes the folders it needs.
     *
     * @throws java.io.UncheckedIOException when it can't be written
     */
    public static void save(BufferedImage picture, String file) {
        Pictures.write(picture, Path.of(file));
    }

    /** Shows a picture in a window; without a display, writes a PNG file and prints its path. */
    public static void show(BufferedImage picture) {
        Pictures.show(picture, "picture", Pictures.free("picture"));
    }

    /** Shows points in a window; without a display, writes a PNG file and prints its path. */
    public static void show(Points points) {
        Pictures.show(picture(points), "points", Pictures.free("points"));
    }

    /** Shows a run's real against generated points; without a display, as a PNG file in the run's folder. */
    public static void show(Run run) {
        var file = run.folder().resolve("plots").resolve("shown.png");
        Pictures.show(picture(run), Pictures.title(run), file);
    }

    /**
     * Builds the graph of a GAN and writes it for TensorBoard into a folder; trains nothing.
     *
     * @throws java.io.UncheckedIOException when it can't be written
     */
    public static void writeGraph(Gan gan, String folder) {
        try (var graph = new AdversarialGraph(gan)) {
            EventFile.writeGraph(graph.graphDef(), Path.of(folder));
        }
        Console.say("wrote the graph of " + gan.name() + " to " + folder);
    }

    /**
     * The script's n-th argument, counted from 0; the default where there are not so many.
     *
     * @throws IllegalArgumentException when n is negative
     */
    public static String arg(int n, String otherwise) {
        if (n < 0) {
            throw new IllegalArgumentException("arg(" + n + "): the argument is " + n + ": use 0 or more");
        }
        List<String> arguments = ScriptContext.current().arguments();
        return n < arguments.size() ? arguments.get(n) : otherwise;
    }
}
