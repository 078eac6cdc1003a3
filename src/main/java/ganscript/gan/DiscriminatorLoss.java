package ganscript.gan;

import ganscript.nn.Network;
import ganscript.nn.Network.Application;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** What a discriminator descends: the GAN's loss and its regularisers' terms. */
final class DiscriminatorLoss {

    private DiscriminatorLoss() {}

    /**
     * @param tf where the scope goes in which data are joined
     * @param metrics the losses' scope
     * @param real the discriminator on real data, as it trains
     * @param fake on generated data
     */
    static Operand<TFloat32> of(Ops tf, Ops metrics, Gan gan, Application real, Application fake) {
        Network discriminator = real.network();
        var judgements = gan.judgesTogether()
                ? Judgement.together(tf.withSubScope("real_and_fake"), discriminator, real, fake)
                : List.of(Judgement.of(real), Judgement.of(fake));
        var onReal = judgements.get(0);
        var onFake = judgements.get(1);
        var loss = gan.loss().discriminator(metrics.withSubScope("loss_d"), onReal.logits(), onFake.logits());
        return gan.regularizers().added(metrics, loss, onReal, onFake);
    }
}
