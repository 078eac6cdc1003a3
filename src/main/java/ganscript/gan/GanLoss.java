package ganscript.gan;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** What discriminator and generator descend. Logits are [n, 1], losses scalars. */
public sealed interface GanLoss extends GanPart
        permits NonSaturating, LeastSquares, Wasserstein, Hinge, RelativisticPairing {

    /** The discriminator's loss; logits [n, 1] and [m, 1] → scalar. */
    Operand<TFloat32> discriminator(Ops tf, Operand<TFloat32> realLogits, Operand<TFloat32> fakeLogits);

    /** The generator's loss; logits [n, 1] and [m, 1] → scalar. */
    Operand<TFloat32> generator(Ops tf, Operand<TFloat32> realLogits, Operand<TFloat32> fakeLogits);

    /** Whether the generator's loss depends on real data, as a relativistic one does. */
    default boolean generatorSeesReal() {
        return false;
    }

    /** The mean of all entries of [n, 1]; a scalar. */
    static Operand<TFloat32> mean(Ops tf, Operand<TFloat32> entries) {
        return tf.math.mean(entries, tf.array(0, 1));
    }

    @Override
    default String part() {
        return "loss";
    }
}
