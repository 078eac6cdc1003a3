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

/**
 * A graph of matrix products alone, all of them in one session call. As in training, each takes rows that an earlier one
 * has made, where one of them has made rows of that width; so they come and go in the processor's caches as they do there.
 */
public final class ProductsSession implements AutoCloseable {

    private final Graph graph = new Graph();
    private final Map<Shape, Placeholder<TFloat32>> places = new HashMap<>();
    private final Map<Shape, TFloat32> values = new HashMap<>();
    private final Map<Shape, Operand<TFloat32>> rows = new HashMap<>();
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
        if (product.transposeFirst()) {
            // Of rows with rows, for the gradient by a kernel, of which no other product is made.
            return tf.linalg.matMul(
                    rows(tf, product.inner(), product.rows()),
                    rows(tf, product.inner(), product.columns()),
                    MatMul.transposeA(true));
        }
        var made = tf.linalg.matMul(
                rows(tf, product.rows(), product.inner()),
                place(tf, kernel(product)),
                MatMul.transposeB(product.transposeSecond()));
        rows.put(Shape.of(product.rows(), product.columns()), made);
        return made;
    }

    private static Shape kernel(Product product) {
        return product.transposeSecond()
                ? Shape.of(product.columns(), product.inner())
                : Shape.of(product.inner(), product.columns());
    }

    private Operand<TFloat32> rows(Ops tf, int count, int width) {
        var made = rows.get(Shape.of(count, width));
        return made == null ? place(tf, Shape.of(count, width)) : made;
    }

    /** Kernels of the same shape are one: it is the products' time that counts. Entries are small, so that products stay finite. */
    private Operand<TFloat32> place(Ops tf, Shape shape) {
        values.computeIfAbsent(shape, size -> {
            var numbers = new float[Math.toIntExact(size.size())];
            Arrays.fill(numbers, 1f / size.get(0));
            return TFloat32.tensorOf(size, DataBuffers.of(numbers, true, false));
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
