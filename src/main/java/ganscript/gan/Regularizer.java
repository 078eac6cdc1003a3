package ganscript.gan;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** A term that is added to the discriminator's loss, whatever that is. */
public sealed interface Regularizer permits R1, R2, GradientPenalty {

    /**
     * Builds the term; a scalar.
     *
     * @param real the discriminator on real data
     * @param fake the discriminator on generated data
     */
    Operand<TFloat32> build(Ops tf, Judgement real, Judgement fake);

    /** Whether it needs the slopes on real data. */
    default boolean ofReal() {
        return false;
    }

    /** Whether it needs the slopes on generated data. */
    default boolean ofGenerated() {
        return false;
    }

    /** weight / 2 · mean over the batch of ‖gradient of the logit by the discriminator's input‖². */
    static Operand<TFloat32> penalty(Ops tf, double weight, Judgement judgement) {
        var squares = tf.math.square(judgement.slopes().get());
        var norms = tf.reduceSum(squares, tf.constant(1));
        return tf.math.mul(tf.constant((float) (weight / 2)), tf.math.mean(norms, tf.constant(0)));
    }

    /** @throws IllegalArgumentException when the weight is not greater than 0 */
    static void checkWeight(String name, double weight) {
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException(name + "(" + weight + "): weight is " + weight + ": use greater than 0");
        }
    }
}
