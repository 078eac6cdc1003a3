package ganscript.gan;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** What discriminator and generator descend. Logits are [n, 1], losses scalars. */
public sealed interface GanLoss extends GanPart permits NonSaturating {

    /** The discriminator's loss; logits [n, 1] and [m, 1] → scalar. */
    Operand<TFloat32> discriminator(Ops tf, Operand<TFloat32> realLogits, Operand<TFloat32> fakeLogits);

    /** The generator's loss; logits [n, 1] → scalar. */
    Operand<TFloat32> generator(Ops tf, Operand<TFloat32> fakeLogits);

    @Override
    default String part() {
        return "loss";
    }
}
