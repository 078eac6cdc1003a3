package ganscript.gan;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Least squares (Mao et al.: arXiv 1611.04076, equation 9): half the mean of (real − 1)² plus half the mean of fake²
 * for the discriminator, half the mean of (fake − 1)² for the generator.
 */
public record LeastSquares() implements GanLoss {

    @Override
    public Operand<TFloat32> discriminator(Ops tf, Operand<TFloat32> realLogits, Operand<TFloat32> fakeLogits) {
        return tf.math.add(half(tf, realLogits, 1), half(tf, fakeLogits, 0));
    }

    @Override
    public Operand<TFloat32> generator(Ops tf, Operand<TFloat32> realLogits, Operand<TFloat32> fakeLogits) {
        return half(tf, fakeLogits, 1);
    }

    private static Operand<TFloat32> half(Ops tf, Operand<TFloat32> logits, float target) {
        var square = tf.math.square(tf.math.sub(logits, tf.constant(target)));
        return tf.math.mul(tf.constant(0.5f), GanLoss.mean(tf, square));
    }
}
