package ganscript.model;

import ganscript.data.Domain;
import ganscript.nn.Layer;
import ganscript.nn.Network;
import ganscript.nn.Phase;
import ganscript.nn.QuietStart;
import ganscript.nn.Saver;
import ganscript.nn.Tensors;
import ganscript.nn.Variables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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
public final class GeneratorGraph implements AutoCloseable {

    private static final String PREDICT = "tensorflow/serving/predict";

    static final String INPUT = "x";
    static final String OUTPUT = "y";

    /** The signature that draws its own x: how many and a seed in, points out. */
    static final String SAMPLE = "sample";

    static final String COUNT = "n";
    static final String SEED = "seed";

    private final Graph graph;
    private final Session session;
    private final Placeholder<TFloat32> x;
    private final Operand<TFloat32> y;
    private final Network generator;

    /**
     * @param layers the generator's
     * @param network the generator's name in the checkpoint
     * @param checkpoint prefix of a checkpoint that has the generator's variables, and maybe others
     */
    public GeneratorGraph(List<Layer> layers, String network, Path checkpoint) {
        QuietStart.load();
        graph = new Graph();
        var tf = Ops.create(graph);
        // Every variable comes from the checkpoint, so the seed is never used.
        var variables = new Variables(0);
        x = tf.withName(INPUT).placeholder(TFloat32.class, Placeholder.shape(Shape.of(Shape.UNKNOWN_SIZE, 1)));
        generator = new Network(tf, network, layers, 1, variables);
        y = tf.withName(OUTPUT).identity(generator.apply("generated", x, Phase.SAMPLING));
        Saver.build(tf, variables.all());
        session = new Session(graph);
        session.restore(checkpoint.toString());
    }

    /** G at each x; [n] → [n]. */
    public float[] generate(float[] given) {
        try (var tensor = Tensors.column(given);
                var result = session.runner().feed(x, tensor).fetch(y).run()) {
            return Tensors.floats(result.get(0));
        }
    }

    /**
     * Writes a SavedModel with tag {@code serve} and two signatures: {@code serving_default}, x [n, 1] → y [n, 1], and
     * {@code sample}, n (int32) and seed (int64) → n points x [n, 1], y [n, 1] with x uniform over the domain. The same
     * seed gives the same points to every client: the x come from TensorFlow's stateless random ops.
     */
    void export(Path folder, Domain domain) {
        var atGivenX = Signature.builder()
                .key(Signature.DEFAULT_KEY)
                .methodName(PREDICT)
                .input(INPUT, x)
                .output(OUTPUT, y)
                .build();
        try {
            SavedModelBundle.exporter(folder.toString())
                    .withTags(SavedModelBundle.DEFAULT_TAG)
                    .withSession(session)
                    .withSignature(atGivenX)
                    .withSignature(sample(domain))
                    .export();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": can't be written: " + e.getMessage(), e);
        }
    }

    private Signature sample(Domain domain) {
        var tf = Ops.create(graph).withSubScope(SAMPLE);
        var n = tf.withName(COUNT).placeholder(TInt32.class, Placeholder.shape(Shape.scalar()));
        var seed = tf.withName(SEED).placeholder(TInt64.class, Placeholder.shape(Shape.scalar()));
        var uniform = tf.random.statelessRandomUniform(
                tf.stack(List.of(n, tf.constant(1))), tf.stack(List.of(seed, tf.constant(0L))), TFloat32.class);
        var drawn = tf.math.add(
                tf.math.mul(uniform, tf.constant((float) (domain.to() - domain.from()))),
                tf.constant((float) domain.from()));
        return Signature.builder()
                .key(SAMPLE)
                .methodName(PREDICT)
                .input(COUNT, n)
                .input(SEED, seed)
                .output(INPUT, drawn)
                .output(OUTPUT, generator.apply("sampled", drawn, Phase.SAMPLING))
                .build();
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
