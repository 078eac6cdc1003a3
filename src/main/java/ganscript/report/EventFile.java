package ganscript.report;

import ganscript.data.Numbers;
import ganscript.data.Points;
import ganscript.data.Values;
import ganscript.train.Metrics;
import ganscript.train.Report;
import ganscript.train.Reporter;
import ganscript.train.RunStart;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.RunMetadata;

/**
 * TensorBoard's event file in the run's own folder, so that a TensorBoard that looks at {@code runs} shows it by the
 * folder's name: the training graph and the definition, then figures, histograms and pictures by iteration. It is
 * written in a thread of its own, so a report can be seen soon after, and a failure is thrown by a later call, at the latest by
 * that of the last report.
 */
public final class EventFile implements Reporter {

    private static final String SPEED = "speed/iterations_per_second";

    /** Tags of the figures that a report has. TensorBoard sorts by the first word: the losses are what is seen first. */
    private static final Map<String, ToDoubleFunction<Metrics>> FIGURES = new LinkedHashMap<>();

    static {
        FIGURES.put("adversarial_loss/discriminator", Metrics::discriminatorLoss);
        FIGURES.put("adversarial_loss/generator", Metrics::generatorLoss);
        FIGURES.put("discriminator/mean_real", Metrics::meanReal);
        FIGURES.put("discriminator/mean_fake", Metrics::meanFake);
        FIGURES.put("discriminator/accuracy_real", Metrics::accuracyReal);
        FIGURES.put("discriminator/accuracy_fake", Metrics::accuracyFake);
        FIGURES.put("gradient_norm/discriminator", Metrics::discriminatorGradientNorm);
        FIGURES.put("gradient_norm/generator", Metrics::generatorGradientNorm);
        FIGURES.put("learning_rate/discriminator", Metrics::discriminatorLearningRate);
        FIGURES.put("learning_rate/generator", Metrics::generatorLearningRate);
    }

    private final int every;
    private final int histogramsEvery;
    private SummaryWriter writer;
    private Optional<RunStart> run = Optional.empty();
    private Metrics last;
    private int nextHistograms;

    /**
     * @param every iterations from one row of figures to the next, 1 or more
     * @param histogramsEvery iterations from one set of histograms to the next, 1 or more; each comes with the first
     *     figures that are due then
     * @throws IllegalArgumentException when there are fewer
     */
    public EventFile(int every, int histogramsEvery) {
        this.every = Every.checked("TensorBoard", every);
        this.histogramsEvery = Every.checked("histograms", histogramsEvery);
    }

    /**
     * Writes an event file that holds a graph and no more.
     *
     * @param folder where to; made if it isn't there
     * @throws java.io.UncheckedIOException when it can't be written
     */
    public static void writeGraph(GraphDef graph, Path folder) {
        try (var writer = new SummaryWriter(folder, List.of())) {
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
        var tags = new ArrayList<>(FIGURES.keySet());
        tags.add(SPEED);
        writer = new SummaryWriter(start.folder(), tags);
        run = Optional.of(start);
    }

    /** Writes what is known before the first iteration, once; after it, since it takes as long as a hundred of them. */
    void describe() {
        run.ifPresent(start -> {
            run = Optional.empty();
            writer.graph(start.graph().get());
            writer.text(0, "definition", DefinitionText.markdown(start.definition()));
            writer.flush();
        });
    }

    @Override
    public void profiled(Map<String, RunMetadata> records) {
        describe();
        records.forEach((name, record) -> writer.runMetadata(0, name, record.toByteArray()));
        writer.flush();
    }

    /** @throws java.io.UncheckedIOException when the file could not be written */
    @Override
    public void reported(Report report) {
        describe();
        var metrics = report.metrics();
        writeFigures(metrics);
        if (metrics.iteration() >= nextHistograms || report.last()) {
            writeHistograms(report);
            nextHistograms = (metrics.iteration() / histogramsEvery + 1) * histogramsEvery;
        }
        writer.flush();
        last = metrics;
        if (report.last()) {
            await();
        }
    }

    /** Waits until all that was reported is in the file. */
    void await() {
        writer.await();
    }

    private void writeFigures(Metrics metrics) {
        var figures = new float[FIGURES.size() + 1];
        int i = 0;
        for (ToDoubleFunction<Metrics> figure : FIGURES.values()) {
            figures[i++] = (float) figure.applyAsDouble(metrics);
        }
        figures[i] = (float) speed(metrics);
        writer.scalars(metrics.iteration(), figures);
        metrics.scores()
                .forEach((name, value) -> writer.scalar(metrics.iteration(), "score/" + name, value.floatValue()));
    }

    /** Iterations a second since the report before, in the first one since the start. */
    private double speed(Metrics metrics) {
        return last == null
                ? (metrics.iteration() + 1) / metrics.wallSeconds()
                : (metrics.iteration() - last.iteration()) / (metrics.wallSeconds() - last.wallSeconds());
    }

    private void writeHistograms(Report report) {
        int at = report.metrics().iteration();
        report.weights().forEach((name, values) -> histogram(at, "weights/" + name, values));
        var comparison = report.comparison();
        histograms(at, "_real", comparison.real(), comparison.overlaid());
        histograms(at, "_generated", comparison.generated(), comparison.overlaid());
    }

    /** Of all columns of numbers but the even x of a curve. */
    private void histograms(int at, String whose, Points points, boolean curve) {
        for (Values column : points.columns()) {
            if (column instanceof Numbers numbers && !(curve && column.name().equals("x"))) {
                histogram(at, "data/" + column.name() + whose, numbers.values());
            }
        }
    }

    /** TensorFlow refuses those of a training that has diverged. */
    private void histogram(int at, String tag, float[] values) {
        if (Numbers.finite(values)) {
            writer.histogram(at, tag, values);
        }
    }

    /**
     * Adds a picture; after {@link #describe} and before {@link #close}, from any thread.
     *
     * @param png it, as a file's content
     */
    void picture(int iteration, String tag, BufferedImage picture, byte[] png) {
        writer.picture(iteration, tag, picture.getWidth(), picture.getHeight(), png);
        writer.flush();
    }

    @Override
    public void close() {
        if (writer != null) {
            try {
                describe();
            } finally {
                writer.close();
                writer = null;
            }
        }
    }
}
