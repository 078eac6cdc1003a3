package ganscript.model;

import ganscript.data.CurveData;
import ganscript.data.Domain;
import ganscript.data.Numbers;
import ganscript.data.Points;
import ganscript.data.TableColumn;
import ganscript.data.Values;
import ganscript.nn.ExecutorType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.proto.ConfigProto;

/**
 * A generator loaded from a SavedModel. Owns native memory until it is closed; closing twice is fine. Returns plain
 * arrays.
 */
public final class TrainedGenerator implements AutoCloseable {

    /** Even points of one part: many calls, so that all cores have some; few enough to take little memory. */
    static final int PART = 32 * Serving.CHUNK;

    private final Path folder;
    private final SavedModelBundle bundle;
    private final ModelColumns columns;
    private final Optional<ExportInfo> info;
    private final Serving network;
    private boolean closed;

    private TrainedGenerator(Path folder, SavedModelBundle bundle, Optional<ExportInfo> info) {
        this.folder = folder;
        this.bundle = bundle;
        this.info = info;
        this.columns = ModelColumns.of(folder, bundle.metaGraphDef(), info);
        this.network = new Serving(bundle, columns);
    }

    /**
     * Loads a SavedModel that GanScript exported, or another whose signature {@code serving_default} takes x [n, 1] and
     * gives y [n, 1].
     *
     * @throws IllegalArgumentException when there is none, it has no variables, or another signature
     */
    public static TrainedGenerator load(Path folder) {
        var info = ExportInfo.read(folder);
        // Of a call for one point, handing operations to other threads took half of the time; but only of our own
        // exports it is known what is in them.
        var options = info.map(TrainedGenerator::options).orElseGet(ExecutorType.DEFAULT::options);
        var bundle = SavedModel.open(folder, options);
        try {
            return new TrainedGenerator(folder, bundle, info);
        } catch (RuntimeException e) {
            bundle.close();
            throw e;
        }
    }

    /**
     * Many points are cut into calls, one for each core at a time, and each within one thread; but random rows of a model with
     * noise are made in one call, which takes all cores.
     */
    private static ConfigProto.Builder options(ExportInfo info) {
        boolean noise = info.trained().standIn().noise().isPresent();
        return noise ? ExecutorType.SINGLE_THREADED.options() : ExecutorType.SINGLE_THREADED.oneThread();
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
        checkGivenX();
        return sample(new Points(List.of(new Numbers("x", x))), seed);
    }

    private void checkGivenX() {
        if (drawsItsOwn()) {
            throw new IllegalArgumentException(folder + ": is not given x, but " + columns.given()
                    + ": use rows of these, or a seed, with which it draws its own");
        }
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
        return sample(given, RandomRows.normal(seed));
    }

    private Points sample(Points given, ContinuousSampler normal) {
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
        return Points.of(conditions, network.make(conditions, noise, n));
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
        checkGivenX();
        return sample(CurveData.floats(domain().even(n)));
    }

    /** The columns that it is given, as columns of a file; none where it makes all from noise. */
    public List<TableColumn> given() {
        return columns.givenColumns();
    }

    /**
     * The same n points in parts, in their order, as they come: in as much memory as one part takes, however many points.
     *
     * @param to is handed one part at least, perhaps without a point
     */
    public void sampleEven(int n, Consumer<Points> to) {
        checkCount(n);
        checkGivenX();
        var domain = domain();
        var normal = RandomRows.normal(0);
        int from = 0;
        do {
            int end = Math.min(from + PART, n);
            var x = CurveData.floats(domain.even(n, from, end));
            to.accept(sample(new Points(List.of(new Numbers("x", x))), normal));
            from = end;
        } while (from < n);
    }

    /** Whether it is given noise, so that the same conditions can give other rows. */
    public boolean takesNoise() {
        return columns.noise() > 0;
    }

    /** Whether it is given anything but x, so that it has to draw that itself. */
    public boolean drawsItsOwn() {
        return !columns.given().equals(List.of("x"));
    }

    /**
     * n random rows: those that its signature {@code sample} gives to any client, of a curve with x uniform over the
     * range that it was trained on. The same seed gives the same rows. Of more than {@value RandomRows#BLOCK} rows, each
     * further block of so many belongs to a seed of its own, which SplitMix64 draws from the seed; of a model with noise,
     * a block has {@value RandomRows#BLOCK_WITH_NOISE} rows.
     *
     * @param n 0 or more
     * @throws IllegalArgumentException when n is negative, or the model has no such signature
     */
    public Points sampleRandom(int n, long seed) {
        List<Points> parts = new ArrayList<>();
        sampleRandom(n, seed, parts::add);
        return Points.joined(parts);
    }

    /**
     * The same n rows in parts, in their order, as they come: in as much memory as a block takes, however many rows.
     *
     * @param to is handed one part at least, perhaps without a row
     */
    public void sampleRandom(int n, long seed, Consumer<Points> to) {
        checkCount(n);
        var rows = new RandomRows(folder, bundle, columns, seed);
        int done = 0;
        do {
            int size = Math.min(rows.block(), n - done);
            to.accept(block(rows, size));
            done += size;
        } while (done < n);
    }

    private synchronized Points block(RandomRows rows, int n) {
        checkOpen();
        var drawn = rows.next(n);
        return columns.noise() > 0 ? new Points(drawn) : generate(drawn, new float[0], n);
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
