package ganscript.gan;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The non-saturating loss (Goodfellow et al.: arXiv 1406.2661, section 3) with one-sided label smoothing (Salimans et
 * al.: arXiv 1606.03498, section 3.4): the sigmoid cross entropy of real logits against {@code smooth} plus that of
 * fake logits against 0 for the discriminator, of fake logits against {@code smooth} for the generator.
 *
 * @param smooth the label that stands for "real", greater than 0 and at most 1
 */
public record NonSaturating(double smooth) implements GanLoss {

    /** Checks the label. */
    public NonSaturating {
        if (!(smooth > 0 && smooth <= 1)) {
            throw new IllegalArgumentException(
                    "smooth(" + smooth + "): smooth is " + smooth + ": use greater than 0 and at most 1");
        }
    }

    @Override
    public Operand<TFloat32> discriminator(Ops tf, Operand<TFloat32> realLogits, Operand<TFloat32> fakeLogits) {
        return tf.math.add(
                crossEntropy(tf.withSubScope("fake"), 0, fakeLogits),
                crossEntropy(tf.withSubScope("real"), smooth, realLogits));
    }

    @Override
    public Operand<TFloat32> generator(Ops tf, Operand<TFloat32> realLogits, Operand<TFloat32> fakeLogits) {
        return crossEntropy(tf, smooth, fakeLogits);
    }

    /** mean(softplus(z) − label · z), which is −label · log σ(z) − (1 − label) · log(1 − σ(z)) and never overflows. */
    private static Operand<TFloat32> crossEntropy(Ops tf, double label, Operand<TFloat32> z) {
        Operand<TFloat32> each = tf.math.softplus(z);
        if (label != 0) {
            each = tf.math.sub(each, tf.math.mul(tf.constant((float) label), z));
        }
        return GanLoss.mean(tf, each);
    }
}
