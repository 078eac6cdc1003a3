package ganscript.nn;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A factor and a summand for each column, x · scale + shift, as constants of a layer. A {@link Dense} layer behind it can
 * take them into its own weights: (x · scale + shift) · kernel + bias is x · (scale · kernel) + (shift · kernel + bias), which
 * goes once over the rows instead of three times.
 *
 * @param scale [columns]
 * @param shift [columns]
 */
record Columnwise(Operand<TFloat32> scale, Operand<TFloat32> shift) {

    /**
     * Weights with which a layer whose first two are a kernel and a bias computes of x what it would of x · scale + shift.
     *
     * @param tf where the nodes go
     * @param weights the kernel, [columns, units], the bias, [units], and others
     */
    List<Operand<TFloat32>> into(Ops tf, List<Operand<TFloat32>> weights) {
        var kernel = weights.get(0);
        var moved = tf.linalg.matMul(tf.reshape(shift, tf.array(1, -1)), kernel);
        List<Operand<TFloat32>> folded = new ArrayList<>(weights);
        folded.set(0, tf.math.mul(tf.reshape(scale, tf.array(-1, 1)), kernel));
        folded.set(1, tf.math.add(tf.reshape(moved, tf.array(-1)), weights.get(1)));
        return folded;
    }
}
