package ganscript.nn;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** TensorFlow's own gradients, taken by the variables' handles. */
public final class Gradients {

    private Gradients() {}

    /**
     * d loss / d variable, for each variable in its shape. By the handle and not by a read: a network that is
     * applied twice reads each variable twice, and the gradient by one read silently lacks the other's term.
     *
     * @param tf where the nodes go; of a graph
     * @param loss a scalar
     */
    public static List<Operand<TFloat32>> of(Ops tf, Operand<TFloat32> loss, List<Variable> variables) {
        var graph = GraphOps.graphOf(tf);
        var handles =
                variables.stream().map(variable -> variable.handle().asOutput()).toArray(Output<?>[]::new);
        var losses = new Output<?>[] {loss.asOutput()};
        var found = graph.addGradients(tf.scope().makeOpName("gradients"), losses, handles, null);
        List<Operand<TFloat32>> gradients = new ArrayList<>();
        for (var gradient : found) {
            gradients.add(gradient.expect(TFloat32.class));
        }
        return gradients;
    }

    /** The Euclidean norm of all of them together; a scalar. */
    static Operand<TFloat32> norm(Ops tf, List<Operand<TFloat32>> gradients) {
        // TensorFlow's l2Loss is half the sum of squares.
        List<Operand<TFloat32>> halves = new ArrayList<>();
        gradients.forEach(gradient -> halves.add(tf.nn.l2Loss(gradient)));
        return tf.math.sqrt(tf.math.mul(tf.constant(2f), tf.math.addN(halves)));
    }
}
