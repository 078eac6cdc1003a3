package ganscript.gan;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Relativistic pairing, RpGAN (Jolicoeur-Martineau: arXiv 1807.00734, section 4.1; Huang et al., "R3GAN": arXiv
 * 2501.05441, equation 2, with f(t) = −softplus(−t)): each fake is judged against a real one. Mean softplus(fake −
 * real) of their logits for the discriminator, mean softplus(real − fake) for the generator.
 */
public record RelativisticPairing() implements GanLoss {

    @Override
    public Operand<TFloat32> discriminator(Ops tf, Operand<TFloat32> realLogits, Operand<TFloat32> fakeLogits) {
        return GanLoss.mean(tf, tf.math.softplus(tf.math.sub(fakeLogits, realLogits)));
    }

    @Override
    public Operand<TFloat32> generator(Ops tf, Operand<TFloat32> realLogits, Operand<TFloat32> fakeLogits) {
        return GanLoss.mean(tf, tf.math.softplus(tf.math.sub(realLogits, fakeLogits)));
    }

    @Override
    public boolean generatorSeesReal() {
        return true;
    }
}
