package ganscript.model;

import ganscript.nn.Layer;
import ganscript.nn.Network;
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

/** A generator alone, with weights from a checkpoint. Owns its graph and session natively. */
public final class GeneratorGraph implements AutoCloseable {

    static final String INPUT = "x";
    static final String OUTPUT = "y";

    private final Graph graph;
    private final Session session;
    private final Placeholder<TFloat32> x;
    private final Operand<TFloat32> y;

    /**
     * @param layers the generator's
     * @param checkpoint prefix of a checkpoint that has the generator's variables, and maybe others
     */
    public GeneratorGraph(List<Layer> layers, Path checkpoint) {
        QuietStart.load();
        graph = new Graph();
        var tf = Ops.create(graph);
        // Every variable comes from the checkpoint, so the seed is never used.
        var variables = new Variables(0);
        x = tf.withName(INPUT).placeholder(TFloat32.class, Placeholder.shape(Shape.of(Shape.UNKNOWN_SIZE, 1)));
        var generator = new Network(tf, "generator", layers, 1, variables);
        y = tf.withName(OUTPUT).identity(generator.apply("generated", x));
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

    /** Writes a SavedModel with tag {@code serve} and signature {@code serving_default}: x [n, 1] → y [n, 1]. */
    void export(Path folder) {
        var signature = Signature.builder()
                .key(Signature.DEFAULT_KEY)
                .methodName("tensorflow/serving/predict")
                .input(INPUT, x)
                .output(OUTPUT, y)
                .build();
        try {
            SavedModelBundle.exporter(folder.toString())
                    .withTags(SavedModelBundle.DEFAULT_TAG)
                    .withSession(session)
                    .withSignature(signature)
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
