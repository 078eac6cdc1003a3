package ganscript.train;

import ganscript.data.Points;
import ganscript.gan.Definition;
import ganscript.gan.Gan;
import java.nio.file.Path;
import java.util.List;

/**
 * A trained GAN with its folder and its figures. Owns native memory until it is closed; one that nobody closes is
 * closed when the process ends. Everything it returns is a plain array or a record of them.
 */
public final class Run implements AutoCloseable {

    private final Gan gan;
    private final Path folder;
    private final Definition definition;
    private final List<Metrics> metrics;
    private final TrainingSession session;
    private boolean closed;

    Run(Gan gan, Path folder, Definition definition, List<Metrics> metrics, TrainingSession session) {
        this.gan = gan;
        this.folder = folder;
        this.definition = definition;
        this.metrics = List.copyOf(metrics);
        this.session = session;
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

    /** The figures at the end. */
    public Metrics last() {
        return metrics.get(metrics.size() - 1);
    }

    /**
     * Points (x, G(x)).
     *
     * @throws IllegalStateException when the run is closed
     */
    public synchronized Points sample(float[] x) {
        checkOpen();
        return new Points(x, session.generate(x));
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
