package ganscript.gan;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The Wasserstein loss (Arjovsky et al.: arXiv 1701.07875, equation 2): mean fake − mean real for the discriminator,
 * −mean fake for the generator. It needs a regulariser that keeps the discriminator's
 * slope near or below 1, such as {@link GradientPenalty}.
 */
public record Wasserstein() implements GanLoss {

    @Override
    public Operand<TFloat32> discriminator(Ops tf, Operand<TFloat32> realLogits, Operand<TFloat32> fakeLogits) {
        return tf.math.sub(GanLoss.mean(tf, fakeLogits), GanLoss.mean(tf, realLogits));
    }

    @Override
    public Operand<TFloat32> generator(Ops tf, Operand<TFloat32> realLogits, Operand<TFloat32> fakeLogits) {
        return tf.math.neg(GanLoss.mean(tf, fakeLogits));
    }
}
