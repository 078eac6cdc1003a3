package ganscript.nn;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The hyperbolic tangent, element by element. */
public record Tanh() implements Layer {

    @Override
    public String scope() {
        return "tanh";
    }

    @Override
    public Operand<TFloat32> apply(Ops tf, Operand<TFloat32> x, List<Operand<TFloat32>> weights) {
        return tf.math.tanh(x);
    }

    /** upstream · (1 − tanh² x). */
    @Override
    public Operand<TFloat32> inputGradient(
            Ops tf, Operand<TFloat32> x, List<Operand<TFloat32>> weights, Operand<TFloat32> upstream) {
        var y = tf.math.tanh(x);
        return tf.math.mul(upstream, tf.math.sub(tf.constant(1f), tf.math.mul(y, y)));
    }
}
