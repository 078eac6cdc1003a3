package ganscript.gan;

import ganscript.nn.Network;
import ganscript.nn.Network.Application;
import java.util.List;
import java.util.function.Supplier;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * What the discriminator makes of data, as its loss and regularisers see it.
 *
 * @param application what was applied to the data, alone or together with others
 * @param input the data; [n, seen]
 * @param logits [n, 1]
 * @param slopes builds the gradient of the logits by their rows, as {@link Application#inputGradient}; [n, seen]
 */
record Judgement(
        Application application,
        Operand<TFloat32> input,
        Operand<TFloat32> logits,
        Supplier<Operand<TFloat32>> slopes) {

    static Judgement of(Application application) {
        return new Judgement(application, application.input(), application.output(), application::inputGradient);
    }

    /**
     * Real and generated data in one pass, for half as many and twice as large operations. Only for a discriminator in which
     * no row depends on another, and for as many rows of one as of the other. Slopes are computed of both, whichever is
     * asked for.
     */
    static List<Judgement> together(Ops tf, Network discriminator, Application real, Application fake) {
        var inputs = List.of(real.input(), fake.input());
        var both = discriminator.application("both", tf.concat(inputs, tf.constant(0)), real.phase());
        var logits = halves(tf, both.output());
        var slopes = halves(tf, both.inputGradient());
        return List.of(
                new Judgement(both, inputs.get(0), logits.get(0), () -> slopes.get(0)),
                new Judgement(both, inputs.get(1), logits.get(1), () -> slopes.get(1)));
    }

    private static List<Operand<TFloat32>> halves(Ops tf, Operand<TFloat32> both) {
        return List.copyOf(tf.split(tf.constant(0), both, 2L).output());
    }
}
