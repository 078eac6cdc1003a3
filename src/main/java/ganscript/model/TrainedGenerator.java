package ganscript.model;

import ganscript.data.Column;
import ganscript.data.Curve;
import ganscript.data.CurveData;
import ganscript.data.Domain;
import ganscript.data.Numbers;
import ganscript.data.Points;
import ganscript.data.Values;
import ganscript.metrics.Score;
import ganscript.metrics.ScoreTable;
import ganscript.nn.QuietStart;
import ganscript.train.Scoring;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/**
 * A generator loaded from a SavedModel. Owns native memory until it is closed; closing twice is fine. Returns plain
 * arrays.
 */
public final class TrainedGenerator implements AutoCloseable {

    /** Rows of one call: enough to keep the matrix kernels busy, few enough to stay in the cache. */
    static final int CHUNK = 8192;

    private final Path folder;
    private final SavedModelBundle bundle;
    private final ModelColumns columns;
    private final Optional<ExportInfo> info;
    private boolean closed;

    private TrainedGenerator(Path folder, SavedModelBundle bundle) {
        this.folder = folder;
        this.bundle = bundle;
        this.info = ExportInfo.read(folder);
        this.columns = ModelColumns.of(folder, bundle.metaGraphDef(), info);
    }

    /**
     * Loads a SavedModel that GanScript exported, or another whose signature {@code serving_default} takes x [n, 1] and
     * gives y [n, 1].
     *
     * @throws IllegalArgumentException when there is none, it has no variables, or another signature
     */
    public static TrainedGenerator load(Path folder) {
        var bundle = open(folder);
        try {
            return new TrainedGenerator(folder, bundle);
        } catch (RuntimeException e) {
            bundle.close();
            throw e;
        }
    }

    /** Opens any SavedModel; the caller closes it. */
    static SavedModelBundle open(Path folder) {
        if (!Files.isRegularFile(folder.resolve("saved_model.pb"))) {
            throw new IllegalArgumentException(
                    folder
                            + ": is no SavedModel, there is no saved_model.pb in it: use the folder of an export, such as models/original");
        }
        // TensorFlow loads such a model without a word, and fails at the first sample.
        if (!Files.isRegularFile(folder.resolve("variables").resolve("variables.index"))) {
            throw new IllegalArgumentException(
                    folder
                            + ": is a SavedModel without variables, there is no variables/variables.index in it: export it again");
        }
        QuietStart.load();
        try {
            return SavedModelBundle.load(folder.toString(), SavedModelBundle.DEFAULT_TAG);
        } catch (TensorFlowException e) {
            throw new IllegalArgumentException(folder + ": can't be loaded as a SavedModel: " + e.getMessage(), e);
        }
    }

    /** Where it was loaded from. */
    public Path folder() {
        return folder;
    }

    /** Its side file, where it is an export of ours. */
    public Optional<ExportInfo> info() {
        return info;
    }

    /**
     * (x, G(x)) at each x; with noise of seed 0, where it is given noise too.
     *
     * @throws IllegalArgumentException when it is not given x alone
     * @throws IllegalStateException when it is closed
     */
    public Points sample(float[] x) {
        return sample(x, 0);
    }

    /** The same, with noise that belongs to the seed. */
    public Points sample(float[] x, long seed) {
        if (drawsItsOwn()) {
            throw new IllegalArgumentException(folder + ": is not given x, but " + columns.given()
                    + ": use rows of these, or a seed, with which it draws its own");
        }
        return sample(new Points(List.of(new Numbers("x", x))), seed);
    }

    /**
     * What it makes of each row of conditions.
     *
     * @param given has its conditions among its columns
     * @param seed of the noise, where it is given noise too
     * @throws IllegalArgumentException when a condition is missing or is no category that it knows
     * @throws IllegalStateException when it is closed
     */
    public Points sample(Points given, long seed) {
        var random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        var noise = new float[given.size() * columns.noise()];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) normal.sample();
        }
        return generate(given.columns(), noise, given.size());
    }

    /** The same with noise that is given, row by row, for n rows. */
    synchronized Points generate(List<Values> given, float[] noise, int n) {
        checkOpen();
        var conditions =
                columns.given().stream().map(name -> Points.column(given, name)).toList();
        var made = new Gathered(columns.made(), n);
        for (int from = 0; from < n; from += CHUNK) {
            int to = Math.min(from + CHUNK, n);
            try (var call = new ModelCall(bundle, columns, conditions, noise, from, to);
                    var result = call.run()) {
                made.add(result);
            }
        }
        return Points.of(conditions, made.columns());
    }

    /**
     * At n even points of the range that it was trained on, both ends among them; with noise of seed 0, where it is
     * given noise too.
     *
     * @param n 0 or more
     * @throws IllegalArgumentException when n is negative, or the model does not tell its range
     */
    public Points sampleEven(int n) {
        checkCount(n);
        return sample(CurveData.floats(domain().even(n)));
    }

    /** Whether it is given anything but x, so that it has to draw that itself. */
    public boolean drawsItsOwn() {
        return !columns.given().equals(List.of("x"));
    }

    /**
     * n random rows: those that its signature {@code sample} gives to any client, of a curve with x uniform over the
     * range that it was trained on. The same seed gives the same rows.
     *
     * @param n 0 or more
     * @throws IllegalArgumentException when n is negative, or the model has no such signature
     */
    public synchronized Points sampleRandom(int n, long seed) {
        checkCount(n);
        var signature = bundle.metaGraphDef().getSignatureDefMap().get(GeneratorGraph.SAMPLE);
        if (signature == null) {
            throw new IllegalArgumentException(
                    folder + ": has no signature sample, so it draws no x of its own: give the x yourself");
        }
        checkOpen();
        // Where there is no noise, the conditions alone: what is made of them then comes in chunks.
        boolean all = columns.noise() > 0;
        var wanted = all ? columns.all() : columns.given();
        try (var count = TInt32.scalarOf(n);
                var seeded = TInt64.scalarOf(seed)) {
            var runner = bundle.session()
                    .runner()
                    .feed(signature.getInputsOrThrow(GeneratorGraph.COUNT).getName(), count)
                    .feed(signature.getInputsOrThrow(GeneratorGraph.SEED).getName(), seeded);
            wanted.forEach(
                    name -> runner.fetch(signature.getOutputsOrThrow(name).getName()));
            var drawn = new Gathered(wanted, n);
            try (var result = runner.run()) {
                drawn.add(result);
            }
            return all ? new Points(drawn.columns()) : generate(drawn.columns(), new float[0], n);
        }
    }

    /**
     * How good what it makes is, against the data that it was trained on.
     *
     * @param curve instead of the recorded one, which may have been a lambda
     * @throws IllegalArgumentException when it does not tell what it was trained on, the data are lost, or a score is not
     *     of such data
     */
    public ScoreTable evaluate(Optional<Curve> curve, List<Score> scores, int rows, long seed) {
        var gan = info.orElseThrow(() -> new IllegalArgumentException(
                        folder + ": does not tell what it was trained on: use an export of GanScript"))
                .trained()
                .gan(curve);
        var source = gan.data().source();
        var scoring = new Scoring(gan, scores, rows, seed);
        return scoring.table((given, input, n) ->
                Column.encode(source.made(), generate(Column.decode(source.given(), given), gan.noise(input, n), n)));
    }

    private Domain domain() {
        return info.flatMap(ExportInfo::domain)
                .orElseThrow(() -> new IllegalArgumentException(
                        folder + ": does not tell the range of x that it was trained on: give the x yourself"));
    }

    private static void checkCount(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("the number of points is " + n + ": use 0 or more");
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the generator in " + folder + " is closed: load it again");
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            bundle.close();
        }
    }

    @Override
    public String toString() {
        return "generator in " + folder;
    }
}
