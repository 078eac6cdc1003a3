package ganscript.gan;

import ganscript.nn.Phase;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The gradient penalty of WGAN-GP: weight · mean (‖∇D(x̂)‖ − 1)², ∇ by x̂, with x̂ = u · x + (1 − u) · G and u uniform in
 * [0, 1) for each row, so anywhere on the line from a generated row to a real one (Gulrajani et al.: arXiv 1704.00028,
 * equation 3 and algorithm 1). A row is all that the discriminator sees of a point: of pairs, x and y both. Needs as many
 * generated rows as real ones.
 *
 * @param weight greater than 0; the paper's λ, there 10
 */
public record GradientPenalty(double weight) implements Regularizer {

    /** The root of less than this would have a slope too steep for floats; at 0 it has none at all. */
    private static final float SMALLEST_SQUARE = 1e-30f;

    /** Checks the weight. */
    public GradientPenalty {
        Regularizer.checkWeight("gradientPenalty", weight);
    }

    @Override
    public Operand<TFloat32> build(Ops tf, Judgement real, Judgement fake) {
        var application = real.application();
        var between = application.network().application("between", between(tf, real, fake), application.phase());
        var squares = tf.reduceSum(tf.math.square(between.inputGradient()), tf.constant(1));
        var norms = tf.math.sqrt(tf.math.maximum(squares, tf.constant(SMALLEST_SQUARE)));
        var penalties = tf.math.squaredDifference(norms, tf.constant(1f));
        return tf.math.mul(tf.constant((float) weight), tf.math.mean(penalties, tf.constant(0)));
    }

    private static Operand<TFloat32> between(Ops tf, Judgement real, Judgement fake) {
        var x = real.input();
        var generated = fake.input();
        var rows = tf.shape.take(tf.shape(x), tf.constant(1));
        var random = ((Phase.Training) real.application().phase()).random();
        var u = random.uniform(tf, tf.concat(List.of(rows, tf.array(1)), tf.constant(0)));
        return tf.math.add(generated, tf.math.mul(u, tf.math.sub(x, generated)));
    }
}
