package ganscript.report;

import com.google.protobuf.ByteString;
import ganscript.nn.ExecutorType;
import ganscript.nn.QuietStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.SummaryMetadata;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.TString;
import org.tensorflow.types.family.TType;

/**
 * One event file, written by TensorFlow's own summary ops.
 *
 * <p>They stand in a small graph of their own that is built once. A write then is one run of it, and all that it
 * takes of native memory are the tensors fed to it, closed with it; an eager session keeps every tensor and every
 * operation of every report until the collector happens to come by.
 *
 * <p>Writing goes on in a thread of its own: a failure is thrown by a later call, at the latest by {@link #close}.
 */
final class SummaryWriter implements AutoCloseable {

    /** Events that wait in memory at most; {@link #flush} writes them all. */
    private static final int MOST_WAITING = 100;

    private static final int FLUSH_MILLIS = 10_000;

    private final Path folder;
    private final Graph graph;
    private final Session session;
    private final Operand<TInt64> step;
    private final Operand<TString> tag;
    private final Operand<TFloat32> numbers;
    private final Operand<TString> bytes;
    private final Operand<TString> metadata;
    private final Op openFile;
    private final Op writeScalars;
    private final Op writeScalar;
    private final Op writeHistogram;
    private final Op writeBytes;
    private final Op writeGraph;
    private final Op flush;
    private final Op closeFile;
    private final Background background;
    private boolean closed;

    /**
     * @param folder where the file goes; made if it isn't there
     * @param scalars tags of the figures that {@link #scalars} writes, in their order
     * @throws UncheckedIOException when the file can't be made, as all methods here when it could not be written
     */
    SummaryWriter(Path folder, List<String> scalars) {
        QuietStart.load();
        this.folder = folder;
        graph = new Graph();
        var tf = Ops.create(graph);
        step = tf.placeholder(TInt64.class);
        tag = tf.placeholder(TString.class);
        numbers = tf.placeholder(TFloat32.class);
        bytes = tf.placeholder(TString.class);
        metadata = tf.placeholder(TString.class);
        var writer = tf.summary.summaryWriter();
        openFile = tf.summary.createSummaryFileWriter(
                writer,
                tf.constant(folder.toString()),
                tf.constant(MOST_WAITING),
                tf.constant(FLUSH_MILLIS),
                tf.constant(".v2"));
        writeScalars = scalars.isEmpty() ? tf.noOp() : writeScalars(tf, writer, scalars);
        writeScalar = tf.summary.writeScalarSummary(writer, step, tag, numbers);
        writeHistogram = tf.summary.writeHistogramSummary(writer, step, tag, numbers);
        writeBytes = tf.summary.writeSummary(writer, step, bytes, tag, metadata);
        writeGraph = tf.summary.writeGraphSummary(writer, step, bytes);
        flush = tf.summary.flushSummaryWriter(writer);
        closeFile = tf.summary.closeSummaryWriter(writer);
        session = new Session(graph, ExecutorType.DEFAULT.oneThread().build());
        open();
        background = new Background("ganscript-tensorboard");
    }

    /** The writes one after the other, in the order of the tags. */
    private Op writeScalars(Ops tf, Operand<? extends TType> writer, List<String> tags) {
        var each = tf.unstack(tf.ensureShape(numbers, Shape.of(tags.size())), (long) tags.size());
        Op last = numbers;
        for (int i = 0; i < tags.size(); i++) {
            last = tf.withControlDependencies(last)
                    .summary
                    .writeScalarSummary(
                            writer,
                            step,
                            tf.constant(tags.get(i)),
                            each.output().get(i));
        }
        return last;
    }

    private void open() {
        try {
            run(0, openFile, Map.of());
        } catch (RuntimeException e) {
            closeNatives();
            throw e;
        }
    }

    void graph(GraphDef definition) {
        background.run(() -> {
            try (var all = string(definition.toByteArray())) {
                run(0, writeGraph, Map.of(bytes, all));
            }
        });
    }

    /** Figures in the order of the constructor's tags. */
    void scalars(int at, float... figures) {
        background.run(() -> {
            try (var all = TFloat32.vectorOf(figures)) {
                run(at, writeScalars, Map.of(numbers, all));
            }
        });
    }

    /** One figure under a tag of its own. */
    void scalar(int at, String name, float figure) {
        background.run(() -> {
            try (var named = TString.scalarOf(name);
                    var value = TFloat32.scalarOf(figure)) {
                run(at, writeScalar, Map.of(tag, named, numbers, value));
            }
        });
    }

    void histogram(int at, String name, float[] values) {
        background.run(() -> {
            try (var named = TString.scalarOf(name);
                    var all = TFloat32.tensorOf(Shape.of(values.length), DataBuffers.of(values, true, false))) {
                run(at, writeHistogram, Map.of(tag, named, numbers, all));
            }
        });
    }

    /** Text in Markdown. */
    void text(int at, String name, String markdown) {
        background.run(() -> {
            try (var all = string(markdown.getBytes(StandardCharsets.UTF_8))) {
                plugin(at, name, all, "text", "");
            }
        });
    }

    /** A picture in PNG format; that nothing can be written any more is told by other methods, for who makes pictures can. */
    void picture(int at, String name, int width, int height, byte[] png) {
        var parts = NdArrays.ofObjects(byte[].class, Shape.of(3));
        parts.setObject(Integer.toString(width).getBytes(StandardCharsets.US_ASCII), 0);
        parts.setObject(Integer.toString(height).getBytes(StandardCharsets.US_ASCII), 1);
        parts.setObject(png, 2);
        background.handOver(() -> {
            try (var all = TString.tensorOfBytes(parts)) {
                plugin(at, name, all, "images", "");
            }
        });
    }

    /** What TensorFlow tells of one session call, as a serialized RunMetadata; the graph's page offers it by name. */
    void runMetadata(int at, String name, byte[] serialized) {
        background.run(() -> {
            try (var all = string(serialized)) {
                plugin(at, name, all, "graph_run_metadata", "1");
            }
        });
    }

    /** In the form that TensorFlow 2 writes: bytes, and the name of TensorBoard's plugin that reads them. */
    private void plugin(int at, String name, TString content, String plugin, String version) {
        var description = SummaryMetadata.newBuilder();
        description.getPluginDataBuilder().setPluginName(plugin).setContent(ByteString.copyFromUtf8(version));
        try (var named = TString.scalarOf(name);
                var described = string(description.build().toByteArray())) {
            run(at, writeBytes, Map.of(tag, named, bytes, content, metadata, described));
        }
    }

    private static TString string(byte[] content) {
        return TString.tensorOfBytes(NdArrays.scalarOfObject(content));
    }

    /** Makes all that was written before it visible to those who read the file. */
    void flush() {
        background.run(() -> run(0, flush, Map.of()));
    }

    /** Waits until all that was handed over is written. */
    void await() {
        background.await();
    }

    private void run(int at, Op operation, Map<Operand<?>, TType> inputs) {
        try (var atStep = TInt64.scalarOf(at)) {
            var runner = session.runner().feed(step, atStep).addTarget(operation);
            inputs.forEach(runner::feed);
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
            background.run(() -> run(0, closeFile, Map.of()));
        } finally {
            try {
                background.close();
            } finally {
                closeNatives();
            }
        }
    }

    private void closeNatives() {
        session.close();
        graph.close();
    }
}
