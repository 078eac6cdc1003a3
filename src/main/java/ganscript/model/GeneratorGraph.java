package ganscript.model;

import ganscript.data.Column;
import ganscript.gan.Gan;
import ganscript.gan.GeneratorHead;
import ganscript.gan.Noise;
import ganscript.nn.GraphOps;
import ganscript.nn.Network;
import ganscript.nn.Phase;
import ganscript.nn.QuietStart;
import ganscript.nn.Saver;
import ganscript.nn.Variables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/** A generator alone, with weights from a checkpoint. Owns its graph and session natively. */
final class GeneratorGraph implements AutoCloseable {

    private static final String PREDICT = "tensorflow/serving/predict";

    /** The input of a generator of noise; [n, width]. */
    static final String NOISE = "noise";

    /** The signature that draws what the generator is given: how many and a seed in, rows out. */
    static final String SAMPLE = "sample";

    static final String COUNT = "n";
    static final String SEED = "seed";

    private final Gan gan;
    private final Graph graph = new Graph();
    private final Ops tf = GraphOps.of(graph);
    private final Network generator;
    private final Signature atGiven;
    private final Signature sample;
    private final Session session;

    /** @param checkpoint prefix of a checkpoint that has the generator's variables, and maybe others */
    GeneratorGraph(Gan gan, Path checkpoint) {
        QuietStart.load();
        this.gan = gan;
        // Every variable comes from the checkpoint, so the seed is never used.
        var variables = new Variables(0);
        generator = new Network(tf, gan.sampled(), gan.generator().layers(), gan.inputs(), variables);
        atGiven = atGiven();
        sample = sample();
        Saver.build(tf, variables.all());
        session = new Session(graph);
        session.restore(checkpoint.toString());
    }

    private List<Column> given() {
        return gan.data().source().given();
    }

    private List<Column> made() {
        return gan.data().source().made();
    }

    /** Column names in, and noise; column names out. */
    private Signature atGiven() {
        var signature = Signature.builder().key(Signature.DEFAULT_KEY).methodName(PREDICT);
        List<Operand<TFloat32>> inputs = new ArrayList<>();
        for (Column column : given()) {
            var input = Encoding.input(tf, column, nodeName(column));
            signature.input(column.name(), input);
            inputs.add(Encoding.encode(tf, column, input));
        }
        gan.noise().map(Noise::width).ifPresent(width -> {
            var shape = Placeholder.shape(Shape.of(Shape.UNKNOWN_SIZE, width));
            var noise = tf.withName(NOISE).placeholder(TFloat32.class, shape);
            signature.input(NOISE, noise);
            inputs.add(noise);
        });
        var rows = made("generated", join(tf, inputs));
        var blocks = blocks(tf, made(), rows);
        for (int i = 0; i < blocks.size(); i++) {
            var column = made().get(i);
            signature.output(
                    column.name(), tf.withName(nodeName(column)).identity(Encoding.decode(tf, column, blocks.get(i))));
        }
        return signature.build();
    }

    /** A column's name may hold what a node's may not. */
    private static String nodeName(Column column) {
        String name = column.name().replaceAll("[^A-Za-z0-9_.]", "_");
        return name.matches("[A-Za-z0-9.].*") ? name : "column" + name;
    }

    private static Operand<TFloat32> join(Ops place, List<Operand<TFloat32>> parts) {
        return parts.size() == 1 ? parts.get(0) : place.concat(parts, place.constant(1));
    }

    private static List<Operand<TFloat32>> blocks(Ops place, List<Column> columns, Operand<TFloat32> rows) {
        return columns.size() == 1 ? List.of(rows) : GeneratorHead.split(place, columns, rows);
    }

    private Operand<TFloat32> made(String application, Operand<TFloat32> input) {
        return GeneratorHead.apply(tf, made(), generator.apply(application, input, Phase.SAMPLING));
    }

    private Signature sample() {
        var place = tf.withSubScope(SAMPLE);
        var n = place.withName(COUNT).placeholder(TInt32.class, Placeholder.shape(Shape.scalar()));
        var seed = place.withName(SEED).placeholder(TInt64.class, Placeholder.shape(Shape.scalar()));
        var signature = Signature.builder()
                .key(SAMPLE)
                .methodName(PREDICT)
                .input(COUNT, n)
                .input(SEED, seed);
        List<Operand<TFloat32>> inputs = new ArrayList<>();
        if (!given().isEmpty()) {
            var drawn = GivenDraw.build(place, gan.data().source(), n, seed);
            inputs.add(drawn);
            outputs(signature, place, given(), drawn);
        }
        gan.noise()
                .map(Noise::width)
                .ifPresent(width -> inputs.add(place.random.statelessRandomNormal(
                        place.stack(List.of(n, place.constant(width))),
                        place.stack(List.of(seed, place.constant(1L))),
                        TFloat32.class)));
        outputs(signature, place, made(), made("sampled", join(place, inputs)));
        return signature.build();
    }

    private static void outputs(Signature.Builder signature, Ops place, List<Column> columns, Operand<TFloat32> rows) {
        var blocks = blocks(place, columns, rows);
        for (int i = 0; i < blocks.size(); i++) {
            signature.output(columns.get(i).name(), Encoding.decode(place, columns.get(i), blocks.get(i)));
        }
    }

    /**
     * Writes a SavedModel with tag {@code serve} and two signatures. {@code serving_default}: each condition by its
     * column's name, float32 [n, 1] or strings [n, 1] of a category, and {@code noise} [n, width] where there is noise →
     * each column that is made, likewise; of a curve, x [n, 1] → y [n, 1]. {@code sample}: n (int32) and seed (int64) →
     * n rows, conditions and what is made. The same seed gives the same rows to every client: they come from
     * TensorFlow's stateless random ops.
     */
    void export(Path folder) {
        try {
            SavedModelBundle.exporter(folder.toString())
                    .withTags(SavedModelBundle.DEFAULT_TAG)
                    .withSession(session)
                    .withSignature(atGiven)
                    .withSignature(sample)
                    .export();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": can't be written: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
