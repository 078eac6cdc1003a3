package ganscript.nn;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Batch normalization (Ioffe, Szegedy: arXiv 1502.03167, algorithm 2) whose mean and variance never move from 0
 * and 1: only gamma and beta learn. It is what TensorFlow 1's {@code batch_normalization} does when nobody says
 * {@code training=True}, as in the original program.
 */
public record FrozenBatchNorm() implements Layer, Normalization {

    /** Keeps the root from 0; TensorFlow's own. */
    static final float EPSILON = 1e-3f;

    @Override
    public String scope() {
        return "batch_normalization";
    }

    @Override
    public List<Weight> weights(int in) {
        return List.of(
                Weight.trainable("gamma", new Initializer.Constant(1), in),
                Weight.trainable("beta", new Initializer.Constant(0), in),
                Weight.frozen("moving_mean", new Initializer.Constant(0), in),
                Weight.frozen("moving_variance", new Initializer.Constant(1), in));
    }

    /** x: [n, in] → [n, in], in the order of {@code tf.nn.batch_normalization}: x · scale + (beta − mean · scale). */
    @Override
    public Applied apply(Ops tf, Operand<TFloat32> x, List<Operand<TFloat32>> weights, Phase phase) {
        var scale = scale(tf, weights);
        return new Applied(
                tf.math.add(tf.math.mul(x, scale), shift(tf, weights, scale)),
                (place, upstream) -> place.math.mul(upstream, scale));
    }

    @Override
    public Columnwise columnwise(Ops tf, List<Operand<TFloat32>> weights) {
        var scale = scale(tf, weights);
        return new Columnwise(scale, shift(tf, weights, scale));
    }

    private static Operand<TFloat32> scale(Ops tf, List<Operand<TFloat32>> weights) {
        Operand<TFloat32> gamma = weights.get(0);
        Operand<TFloat32> variance = weights.get(3);
        return tf.math.mul(tf.math.rsqrt(tf.math.add(variance, tf.constant(EPSILON))), gamma);
    }

    private static Operand<TFloat32> shift(Ops tf, List<Operand<TFloat32>> weights, Operand<TFloat32> scale) {
        Operand<TFloat32> beta = weights.get(1);
        Operand<TFloat32> mean = weights.get(2);
        return tf.math.sub(beta, tf.math.mul(mean, scale));
    }
}
