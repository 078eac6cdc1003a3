package ganscript.report;

import ganscript.data.Comparison;
import ganscript.train.Metrics;
import ganscript.train.Reporter;
import ganscript.train.RunStart;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.tensorflow.proto.GraphDef;

/**
 * TensorBoard's event file in the run's own folder, so that a TensorBoard that looks at {@code runs} shows it by
 * the folder's name: the training graph, then {@code loss/discriminator}, {@code loss/generator},
 * {@code discriminator/real} and {@code discriminator/fake} by iteration. Each report can be seen at once.
 */
public final class EventFile implements Reporter {

    private final int every;
    private SummaryWriter writer;

    /**
     * @param every iterations from one report to the next, 1 or more
     * @throws IllegalArgumentException when there are fewer
     */
    public EventFile(int every) {
        this.every = Every.checked("TensorBoard", every);
    }

    /**
     * Writes an event file that holds a graph and no more.
     *
     * @param folder where to; made if it isn't there
     * @throws java.io.UncheckedIOException when it can't be written
     */
    public static void writeGraph(GraphDef graph, Path folder) {
        try (var writer = new SummaryWriter(folder)) {
            writer.graph(graph);
        }
    }

    @Override
    public int every() {
        return every;
    }

    /** @throws java.io.UncheckedIOException when the file can't be written */
    @Override
    public void started(RunStart start) {
        writer = new SummaryWriter(start.folder());
        writer.graph(start.graph());
    }

    /** @throws java.io.UncheckedIOException when the file can't be written */
    @Override
    public void reported(Metrics metrics, Supplier<Comparison> points) {
        writer.metrics(metrics);
    }

    @Override
    public void close() {
        if (writer != null) {
            writer.close();
            writer = null;
        }
    }
}
