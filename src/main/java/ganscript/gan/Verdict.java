package ganscript.gan;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/**
 * What the discriminator makes of one batch; scalars. A logit above 0 says "real", as it does where the loss is a cross
 * entropy; least squares (whose middle is 0.5) and relativistic pairing (where only differences count) need not agree.
 *
 * @param mean its mean probability of being real, in [0, 1]
 * @param accuracy the share of the batch that it takes for what it is, in [0, 1]
 */
public record Verdict(Operand<TFloat32> mean, Operand<TFloat32> accuracy) {

    /**
     * @param logits [n, 1]
     * @param real what the batch is
     */
    static Verdict of(Ops tf, Operand<TFloat32> logits, boolean real) {
        var zero = tf.constant(0f);
        Operand<TBool> right = real ? tf.math.greater(logits, zero) : tf.math.less(logits, zero);
        return new Verdict(
                GanLoss.mean(tf, tf.math.sigmoid(logits)), GanLoss.mean(tf, tf.dtypes.cast(right, TFloat32.class)));
    }
}
