package ganscript.gan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/**
 * Changes to the nodes of an iteration that leave its values as they are, where XLA would otherwise write loops without vector
 * instructions. Of the original's iteration those loops were a quarter (src/docs/speed.md).
 *
 * <p>A product whose result has one column: XLA takes it for one of a matrix and a vector and joins it with what makes the
 * matrix, in a loop that adds one product after the other. So the right factor gets a second column, equal to the first, and the
 * result loses it.
 *
 * <p>An optimizer's variable, such as Adam's moments: the loop that changes it for the first time in an iteration writes
 * where it reads, through two pointers of which the processor's compiler does not know that they are equal; and where they
 * are, its check for overlap chooses the loop without vector instructions. So the values at the iteration's beginning are
 * used once more, by a figure of which nothing says that it is computed before they are changed: XLA then copies them.
 */
final class VectorLoops {

    /** Size of a variable from which on it is copied; chosen, not measured. */
    private static final int LARGE = 4096;

    /** What XLA counts as expensive and does not join with two users, of which the other is the slope. */
    private static final Set<String> EXPENSIVE = Set.of("Sigmoid", "Tanh");

    private static final AttrValue INDEX =
            AttrValue.newBuilder().setType(DataType.DT_INT32).build();

    private final Graph shapes;
    private final String[] axes;
    private final String begin;
    private final String column;
    private final Map<String, String> values = new LinkedHashMap<>();

    /**
     * @param shapes the graph whose nodes are copied
     * @param into of the new graph
     */
    VectorLoops(Graph shapes, Ops into) {
        this.shapes = shapes;
        axes = new String[] {name(into.constant(0)), name(into.constant(1))};
        begin = name(into.constant(new int[] {0, 0}));
        column = name(into.constant(new int[] {-1, 1}));
    }

    private static String name(Operand<?> operand) {
        return operand.op().name();
    }

    /** Whether a node is a product whose result has one column, and whose left factor XLA would join with it. */
    boolean oneColumn(NodeDef node) {
        if (!node.getOp().equals("MatMul")) {
            return false;
        }
        var product = shapes.operation(node.getName());
        String left = GraphCopies.nameOf(node.getInput(0));
        return product.output(0).shape().get(1) == 1
                && !EXPENSIVE.contains(shapes.operation(left).type());
    }

    /** Adds such a product, by way of two columns. */
    void addOneColumn(NodeDef.Builder product, GraphDef.Builder into) {
        String name = product.getName();
        String factor = name + "/two_columns";
        String both = name + "/both";
        var type = product.getAttrOrThrow("T");
        boolean transposed = product.getAttrOrThrow("transpose_b").getB();
        into.addNodeBuilder()
                .setName(factor)
                .setOp("ConcatV2")
                .addInput(product.getInput(1))
                .addInput(product.getInput(1))
                .addInput(axes[transposed ? 0 : 1])
                .putAttr("N", AttrValue.newBuilder().setI(2).build())
                .putAttr("T", type)
                .putAttr("Tidx", INDEX);
        into.addNode(product.setName(both).setInput(1, factor));
        into.addNodeBuilder()
                .setName(name)
                .setOp("Slice")
                .addInput(both)
                .addInput(begin)
                .addInput(column)
                .putAttr("T", type)
                .putAttr("Index", INDEX);
    }

    /**
     * Remembers the value that a large variable has before it is changed for the first time.
     *
     * @param handle the variable
     * @param place its place in the new graph
     * @param change that comes after
     * @param into the new graph
     */
    void keep(NodeDef handle, String place, NodeDef.Builder change, GraphDef.Builder into) {
        String value = place + "/before";
        long size = handle.getAttrOrThrow("shape").getShape().getDimList().stream()
                .mapToLong(dimension -> dimension.getSize())
                .reduce(1, Math::multiplyExact);
        if (size < LARGE || values.putIfAbsent(place, value) != null) {
            return;
        }
        into.addNodeBuilder()
                .setName(value)
                .setOp(GraphCopies.READ)
                .addInput(place)
                .putAttr("dtype", handle.getAttrOrThrow("dtype"));
        change.addInput("^" + value);
    }

    /**
     * A figure that is computed from all that was remembered, as far as the compiler knows. Which one does not matter.
     *
     * @param tf of a graph that has the copies
     * @param always a node of it that is true, which is not to be seen from the graph
     * @return the figure
     */
    Operand<TFloat32> withAll(Ops tf, Graph graph, String always, Operand<TFloat32> figure) {
        if (values.isEmpty()) {
            return figure;
        }
        List<Operand<TFloat32>> firsts = new ArrayList<>();
        for (String value : values.values()) {
            Operand<TFloat32> variable = graph.operation(value).output(0);
            var flat = tf.reshape(variable, tf.constant(new int[] {-1}));
            firsts.add(tf.reshape(
                    tf.slice(flat, tf.constant(new int[] {0}), tf.constant(new int[] {1})), tf.array(new int[0])));
        }
        Operand<TBool> going = graph.operation(always).output(0);
        return tf.select(going, figure, tf.math.addN(firsts));
    }
}
