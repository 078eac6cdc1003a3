package ganscript.train;

import ganscript.data.Column;
import ganscript.data.Comparison;
import ganscript.data.Points;
import ganscript.data.Rows;
import ganscript.gan.Definition;
import ganscript.gan.Gan;
import ganscript.metrics.ScoreTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * A trained GAN with its folder and its figures. Owns native memory until it is closed; one that nobody closes is
 * closed when the process ends. Everything it returns is a plain array or a record of them.
 */
public final class Run implements AutoCloseable {

    private final Gan gan;
    private final Path folder;
    private final Definition definition;
    private final List<Metrics> metrics;
    private final List<String> unwritten;
    private final TrainingSession session;
    private boolean closed;

    Run(
            Gan gan,
            Path folder,
            Definition definition,
            List<Metrics> metrics,
            List<String> unwritten,
            TrainingSession session) {
        this.gan = gan;
        this.folder = folder;
        this.definition = definition;
        this.metrics = List.copyOf(metrics);
        this.unwritten = List.copyOf(unwritten);
        this.session = session;
    }

    /**
     * The run as its folder keeps it, with the weights of its newest checkpoint.
     *
     * @throws IllegalArgumentException when it is no run's folder, or has no checkpoint
     */
    static Run restored(Gan gan, Path folder) {
        var files = new RunFolder(folder);
        var metrics = MetricsCsv.read(files.metrics());
        var checkpoint = files.newestCheckpoint()
                .orElseThrow(() -> new IllegalArgumentException(folder + ": the run has no checkpoint"));
        var session = new TrainingSession(gan);
        try {
            session.restore(checkpoint);
            var run = new Run(gan, folder, Definition.read(files.definition()), metrics, List.of(), session);
            ShutdownGuard.instance().opened(run);
            return run;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /** What was trained. */
    public Gan gan() {
        return gan;
    }

    /** Where its files are: {@code runs/NAME-N}. */
    public Path folder() {
        return folder;
    }

    /** Its definition.json, with the versions of what trained it. */
    public Definition definition() {
        return definition;
    }

    /** The figures of every report, in time order; the last are those at the end. */
    public List<Metrics> metrics() {
        return metrics;
    }

    /** Of pictures, figures and TensorBoard's file, what could not be written from some point on: a sentence each. */
    public List<String> unwritten() {
        return unwritten;
    }

    /** The figures at the end. */
    public Metrics last() {
        return metrics.get(metrics.size() - 1);
    }

    /**
     * Points (x, G(x)) at x of a curve; with fresh noise at each, where the generator is given noise.
     *
     * @throws IllegalStateException when the run is closed
     * @throws IllegalArgumentException when the generator is not given x alone
     */
    public Points sample(float[] x) {
        if (gan.data().given() != 1 || !Column.plain(gan.data().source())) {
            throw new IllegalArgumentException("the generator of " + gan.name()
                    + " is not given x: use sample(run, n), which draws what it is given");
        }
        return sample(x, x.length, Portrait.random(gan));
    }

    /**
     * n rows: conditions drawn as in training, and what the generator makes of them; the same for the same seed.
     *
     * @param n 0 or more
     * @throws IllegalArgumentException when n is negative
     * @throws IllegalStateException when the run is closed
     */
    public Points sample(int n, long seed) {
        if (n < 0) {
            throw new IllegalArgumentException("the number of points is " + n + ": use 0 or more");
        }
        var random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        return sample(gan.data().source().drawGiven(n, random), n, random);
    }

    /**
     * What the generator makes of encoded conditions of n rows.
     *
     * @throws IllegalStateException when the run is closed
     */
    public synchronized Points sample(float[] given, int n, UniformRandomProvider random) {
        return generate(gan.input(given, n, random), given, n);
    }

    /**
     * What the generator makes of n rows of its input.
     *
     * @param given the conditions in it
     * @throws IllegalStateException when the run is closed
     */
    public synchronized Points generate(float[] input, float[] given, int n) {
        checkOpen();
        return gan.data().source().decode(new Rows(n, given, session.generate(input)));
    }

    /**
     * How good what the generator makes is: each score beside what other real rows score.
     *
     * @throws IllegalStateException when the run is closed
     */
    public synchronized ScoreTable evaluate(Scoring scoring) {
        checkOpen();
        return scoring.table((given, input, n) -> session.generate(input));
    }

    /** The scores alone, by column; not numbers where what the generator makes is not finite. */
    synchronized Map<String, Double> scores(Scoring scoring) {
        checkOpen();
        return scoring.values((given, input, n) -> session.generate(input));
    }

    /**
     * Real and generated points, for a picture: of a curve at 500 even x, otherwise 2000 of each.
     *
     * @throws IllegalStateException when the run is closed
     */
    public synchronized Comparison comparison() {
        checkOpen();
        return session.comparison();
    }

    /**
     * Writes a checkpoint of all its variables.
     *
     * @param prefix one that is not in use
     * @throws IllegalStateException when the run is closed
     */
    public synchronized void save(Path prefix) {
        checkOpen();
        session.save(prefix);
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the run in " + folder + " is closed: sample and export it before");
        }
    }

    /** Frees its native memory; its files stay. Closing twice is fine. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            session.close();
            ShutdownGuard.instance().closed(this);
        }
    }

    @Override
    public String toString() {
        return "run in " + folder + ": loss_d " + last().discriminatorLoss() + ", loss_g " + last().generatorLoss()
                + " after " + last().iteration() + " iterations";
    }
}
