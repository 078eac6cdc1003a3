package ganscript.gan;

import ganscript.nn.Adam;
import ganscript.nn.Network;
import ganscript.nn.Phase;
import ganscript.nn.RandomStream;
import ganscript.nn.Variables;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The part of a graph that a {@link WarmStart} adds.
 *
 * @param loss mean (logits − y)²; needs the real input
 * @param update one update of {@code train_dis}; needs the real input
 * @param copy copies {@code train_dis} into the discriminator
 */
public record WarmStartGraph(Operand<TFloat32> loss, Op update, List<Op> copy) {

    static final String NETWORK = "train_dis";

    static WarmStartGraph build(
            Ops tf,
            WarmStart warmStart,
            Network network,
            Network discriminator,
            Operand<TFloat32> realInput,
            RandomStream random,
            Variables variables) {
        var application = network.application("real", realInput, Phase.training(random));
        var logits = application.output();
        var place = tf.withSubScope("warm_start");
        var lossPlace = place.withSubScope("loss");
        var loss = lossPlace.math.mean(lossPlace.math.squaredDifference(logits, realInput), lossPlace.array(0, 1));
        var optimizerPlace = place.withSubScope("optimizer");
        var update = new Adam(warmStart.learningRate())
                .minimize(optimizerPlace, NETWORK, loss, network.trainable(), variables)
                .withState(optimizerPlace, random, application)
                .run();
        var copying = place.withSubScope("copy");
        List<Op> copy = new ArrayList<>();
        for (int i = 0; i < network.variables().size(); i++) {
            copy.add(discriminator
                    .variables()
                    .get(i)
                    .assign(copying, network.variables().get(i).value()));
        }
        return new WarmStartGraph(loss, update, copy);
    }
}
