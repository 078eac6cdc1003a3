package ganscript;

import ganscript.data.Curve;
import ganscript.data.CurveData;
import ganscript.data.Domain;
import ganscript.data.Jitter;
import ganscript.gan.Batch;
import ganscript.gan.Discriminator;
import ganscript.gan.Gan;
import ganscript.gan.GanPart;
import ganscript.gan.Generator;
import ganscript.gan.Seed;
import ganscript.gan.TrainingData;
import ganscript.gan.WarmStart;
import ganscript.nn.Dense;
import ganscript.nn.FrozenBatchNorm;
import ganscript.nn.Layer;
import ganscript.nn.LeakyRelu;
import ganscript.nn.Tanh;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The words that describe a GAN; those for how it learns stand in the class above. Scripts see them through
 * {@link GanScript}. None of them loads a native library, and each fails at once on a value that can't work: an
 * {@link IllegalArgumentException} whose message is one sentence with name, value and rule.
 */
class Definitions extends Learning {

    Definitions() {}

    /**
     * A GAN. A part that is not given is the original program's; only the data must be.
     *
     * @param name names the folders of its runs: letters, digits, dots, dashes and underscores
     * @throws IllegalArgumentException when parts don't fit each other, or one is given twice
     */
    public static Gan gan(String name, GanPart... parts) {
        return Gan.of(name, Arrays.asList(parts));
    }

    /** Data on a curve: x from the domain, moved by jitter, and y = f(x). The generator is given x and makes y. */
    public static TrainingData data(Curve curve, Domain domain, Jitter jitter) {
        return new TrainingData(new CurveData(curve, domain, jitter), false);
    }

    /** Data on a curve, without jitter. */
    public static TrainingData data(Curve curve, Domain domain) {
        return data(curve, domain, Jitter.NONE);
    }

    /**
     * Data on a curve of which the discriminator sees pairs (x, y): it then tells whether y belongs to x, and the
     * generator must learn the curve itself and not only how often each y occurs.
     */
    public static TrainingData pairs(Curve curve, Domain domain, Jitter jitter) {
        return new TrainingData(new CurveData(curve, domain, jitter), true);
    }

    /** Pairs on a curve, without jitter. */
    public static TrainingData pairs(Curve curve, Domain domain) {
        return pairs(curve, domain, Jitter.NONE);
    }

    /** A curve given as a lambda, such as {@code x -> x * x + 1}; finite wherever the data need it. No file can hold it. */
    public static Curve curve(DoubleUnaryOperator function) {
        return Curve.of(function);
    }

    /**
     * A curve given as an expression in x, such as {@code "x^2 + 1"}: a run of it can be started again from its
     * definition.json alone. Angles are in radians.
     *
     * @throws IllegalArgumentException when it is no expression in x alone
     */
    public static Curve curve(String expression) {
        return Curve.parse(expression);
    }

    /** x at even steps from end to end, as in the original; {@code from} less than {@code to}, both finite. */
    public static Domain between(double from, double to) {
        return new Domain(from, to, Domain.Spacing.EVEN);
    }

    /** x at random, uniform in [from, to), anew in each batch; {@code from} less than {@code to}, both finite. */
    public static Domain uniform(double from, double to) {
        return new Domain(from, to, Domain.Spacing.UNIFORM);
    }

    /** Moves each x of a batch to the right by a random distance, uniform in [0, most); {@code most} 0 or more, in units of x. */
    public static Jitter jitter(double most) {
        return new Jitter(most);
    }

    /** The generator's layers, x [n, 1] → y [n, 1]: the last makes y, so its width is that of the data: 1. One or more. */
    public static Generator generator(Layer... layers) {
        return new Generator(Arrays.asList(layers));
    }

    /** The discriminator's layers, y [n, 1] or pairs [n, 2] → logits [n, 1]: the last is 1 wide. One or more. */
    public static Discriminator discriminator(Layer... layers) {
        return new Discriminator(Arrays.asList(layers));
    }

    /** A fully connected layer without activation, [n, in] → [n, units]; units is 1 or more. */
    public static Layer dense(int units) {
        return new Dense(units);
    }

    /** max(alpha · x, x), element by element, with alpha from 0 to less than 1. */
    public static Layer leakyRelu(double alpha) {
        return new LeakyRelu(alpha);
    }

    /** The hyperbolic tangent, element by element. */
    public static Layer tanh() {
        return new Tanh();
    }

    /** Batch normalization that keeps mean 0 and variance 1 and learns gamma and beta alone: the original's. */
    public static Layer frozenBatchNorm() {
        return new FrozenBatchNorm();
    }

    /**
     * Starts the discriminator from a third network of its shape, {@code train_dis}, that has first learned for so many
     * iterations, 1 or more, to give y back as its logit: {@link WarmStart} tells how, and that this is our reading.
     */
    public static WarmStart warmStart(int iterations) {
        return new WarmStart(iterations);
    }

    /** Points of each kind that an update sees, 1 or more. */
    public static Batch batch(int size) {
        return new Batch(size);
    }

    /** What all randomness comes from; any number. */
    public static Seed seed(long seed) {
        return new Seed(seed);
    }
}
