package ganscript.gan;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The hinge loss (Lim, Ye: arXiv 1705.02894, section 3; Miyato et al.: arXiv 1802.05957, equations 16 and 17): mean
 * max(0, 1 − real) plus mean max(0, 1 + fake) for the discriminator, −mean fake for the generator.
 */
public record Hinge() implements GanLoss {

    @Override
    public Operand<TFloat32> discriminator(Ops tf, Operand<TFloat32> realLogits, Operand<TFloat32> fakeLogits) {
        var one = tf.constant(1f);
        return tf.math.add(
                GanLoss.mean(tf, tf.nn.relu(tf.math.sub(one, realLogits))),
                GanLoss.mean(tf, tf.nn.relu(tf.math.add(one, fakeLogits))));
    }

    @Override
    public Operand<TFloat32> generator(Ops tf, Operand<TFloat32> realLogits, Operand<TFloat32> fakeLogits) {
        return tf.math.neg(GanLoss.mean(tf, fakeLogits));
    }
}
