package ganscript.train;

import ganscript.gan.MatrixProducts.Product;
import ganscript.nn.ExecutorType;
import ganscript.nn.QuietStart;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.OptimizerOptions;
import org.tensorflow.proto.RewriterConfig;
import org.tensorflow.types.TFloat32;

/** A graph of matrix products alone, all of them in one session call. */
public final class ProductsSession implements AutoCloseable {

    private final Graph graph = new Graph();
    private final Map<Shape, Placeholder<TFloat32>> places = new HashMap<>();
    private final Map<Shape, TFloat32> values = new HashMap<>();
    private final Op all;
    private final Session session;

    /**
     * @param products what one {@link #run} computes, one after the other
     * @param threads within a product, 1 or more
     */
    public ProductsSession(List<Product> products, int threads) {
        QuietStart.load();
        var tf = Ops.create(graph);
        List<Op> ops = products.stream().<Op>map(product -> matMul(tf, product)).toList();
        all = tf.withControlDependencies(ops).noOp();
        session = new Session(graph, config(threads));
    }

    private Op matMul(Ops tf, Product product) {
        return tf.linalg.matMul(
                place(tf, product.rows(), product.inner(), product.transposeFirst()),
                place(tf, product.inner(), product.columns(), product.transposeSecond()),
                MatMul.transposeA(product.transposeFirst()),
                MatMul.transposeB(product.transposeSecond()));
    }

    /** Products of matrices of the same shape share them: it is their time that counts. */
    private Operand<TFloat32> place(Ops tf, int rows, int columns, boolean transposed) {
        var shape = transposed ? Shape.of(columns, rows) : Shape.of(rows, columns);
        values.computeIfAbsent(shape, size -> {
            var halves = new float[Math.toIntExact(size.size())];
            Arrays.fill(halves, 0.5f);
            return TFloat32.tensorOf(size, DataBuffers.of(halves, true, false));
        });
        return places.computeIfAbsent(shape, size -> tf.placeholder(TFloat32.class, Placeholder.shape(size)));
    }

    /** Without the optimisation that would compute equal products once. */
    private static ConfigProto config(int threads) {
        return ExecutorType.SINGLE_THREADED
                .threads(threads, false)
                .setGraphOptions(GraphOptions.newBuilder()
                        .setOptimizerOptions(OptimizerOptions.newBuilder().setOptLevel(OptimizerOptions.Level.L0))
                        .setRewriteOptions(RewriterConfig.newBuilder().setDisableMetaOptimizer(true)))
                .build();
    }

    /** Computes all of them once. */
    public void run() {
        var runner = session.runner().addTarget(all);
        places.forEach((shape, place) -> runner.feed(place, values.get(shape)));
        runner.run().close();
    }

    @Override
    public void close() {
        session.close();
        graph.close();
        values.values().forEach(TFloat32::close);
    }
}
