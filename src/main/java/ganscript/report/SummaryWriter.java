package ganscript.report;

import ganscript.nn.QuietStart;
import ganscript.train.Metrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.TString;
import org.tensorflow.types.family.TType;

/**
 * One event file, written by TensorFlow's own summary ops.
 *
 * <p>They stand in a small graph of their own that is built once. A report then is one run of it, and all that it
 * takes of native memory are the tensors fed to it, closed with it; an eager session keeps every tensor and every
 * operation of every report until the collector happens to come by.
 */
final class SummaryWriter implements AutoCloseable {

    private static final List<String> TAGS =
            List.of("loss/discriminator", "loss/generator", "discriminator/real", "discriminator/fake");

    /** Events that wait in memory at most; each report flushes them anyway. */
    private static final int MOST_WAITING = 100;

    private static final int FLUSH_MILLIS = 10_000;

    private final Path folder;
    private final Graph graph;
    private final Session session;
    private final Operand<TInt64> step;
    private final Operand<TFloat32> values;
    private final Operand<TString> graphBytes;
    private final Op openFile;
    private final Op writeMetrics;
    private final Op writeGraph;
    private final Op closeFile;
    private boolean closed;

    /**
     * @param folder where the file goes; made if it isn't there
     * @throws UncheckedIOException when the file can't be made, as all methods here when it can't be written
     */
    SummaryWriter(Path folder) {
        this.folder = folder;
        QuietStart.load();
        graph = new Graph();
        var tf = Ops.create(graph);
        step = tf.placeholder(TInt64.class);
        values = tf.placeholder(TFloat32.class);
        graphBytes = tf.placeholder(TString.class);
        var writer = tf.summary.summaryWriter();
        openFile = tf.summary.createSummaryFileWriter(
                writer,
                tf.constant(folder.toString()),
                tf.constant(MOST_WAITING),
                tf.constant(FLUSH_MILLIS),
                tf.constant(".v2"));
        writeMetrics = flushed(tf, writer, scalars(tf, writer));
        writeGraph = flushed(tf, writer, tf.summary.writeGraphSummary(writer, step, graphBytes));
        closeFile = tf.summary.closeSummaryWriter(writer);
        session = new Session(graph, oneThread());
        open();
    }

    /** The writes one after the other, in the order of the tags. */
    private Op scalars(Ops tf, Operand<? extends TType> writer) {
        var each = tf.unstack(tf.ensureShape(values, Shape.of(TAGS.size())), (long) TAGS.size());
        Op last = values;
        for (int i = 0; i < TAGS.size(); i++) {
            last = tf.withControlDependencies(last)
                    .summary
                    .writeScalarSummary(
                            writer,
                            step,
                            tf.constant(TAGS.get(i)),
                            each.output().get(i));
        }
        return last;
    }

    private static Op flushed(Ops tf, Operand<? extends TType> writer, Op write) {
        return tf.withControlDependencies(write).summary.flushSummaryWriter(writer);
    }

    private static ConfigProto oneThread() {
        return ConfigProto.newBuilder()
                .setIntraOpParallelismThreads(1)
                .setInterOpParallelismThreads(1)
                .build();
    }

    private void open() {
        try {
            run(session.runner().addTarget(openFile));
        } catch (RuntimeException e) {
            closeNatives();
            throw e;
        }
    }

    void graph(GraphDef definition) {
        try (var at = TInt64.scalarOf(0);
                var bytes = TString.tensorOfBytes(NdArrays.scalarOfObject(definition.toByteArray()))) {
            run(session.runner().feed(step, at).feed(graphBytes, bytes).addTarget(writeGraph));
        }
    }

    void metrics(Metrics metrics) {
        try (var at = TInt64.scalarOf(metrics.iteration());
                var figures = TFloat32.vectorOf(
                        (float) metrics.discriminatorLoss(),
                        (float) metrics.generatorLoss(),
                        (float) metrics.meanReal(),
                        (float) metrics.meanFake())) {
            run(session.runner().feed(step, at).feed(values, figures).addTarget(writeMetrics));
        }
    }

    private void run(Session.Runner runner) {
        try {
            runner.run().close();
        } catch (TensorFlowException e) {
            // Behind its first line it names operations of this class, which tell a user nothing.
            String reason = e.getMessage().lines().findFirst().orElse("");
            throw new UncheckedIOException(
                    folder + ": TensorBoard's event file can't be written: " + reason, new IOException(e));
        }
    }

    /** Closes the file, then what is native; once is enough. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            run(session.runner().addTarget(closeFile));
        } finally {
            closeNatives();
        }
    }

    private void closeNatives() {
        session.close();
        graph.close();
    }
}
