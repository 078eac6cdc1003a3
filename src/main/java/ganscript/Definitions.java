package ganscript;

import ganscript.data.Curve;
import ganscript.data.CurveData;
import ganscript.data.Domain;
import ganscript.data.Jitter;
import ganscript.gan.Batch;
import ganscript.gan.Discriminator;
import ganscript.gan.DiscriminatorOptimizer;
import ganscript.gan.Ema;
import ganscript.gan.Gan;
import ganscript.gan.GanLoss;
import ganscript.gan.GanPart;
import ganscript.gan.Generator;
import ganscript.gan.GeneratorOptimizer;
import ganscript.gan.Hinge;
import ganscript.gan.LeastSquares;
import ganscript.gan.NonSaturating;
import ganscript.gan.R1;
import ganscript.gan.R2;
import ganscript.gan.Regularizer;
import ganscript.gan.Regularizers;
import ganscript.gan.RelativisticPairing;
import ganscript.gan.Seed;
import ganscript.gan.TrainingData;
import ganscript.gan.Updates;
import ganscript.gan.WarmStart;
import ganscript.gan.Wasserstein;
import ganscript.nn.Adam;
import ganscript.nn.Layer;
import ganscript.nn.Optimizer;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The words that describe a GAN. Scripts see them through {@link GanScript}. None of them loads a native library, and
 * each fails at once on a value that can't work: an {@link IllegalArgumentException} whose message is one sentence with
 * name, value and rule.
 */
class Definitions extends LayerDefinitions {

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

    /**
     * The non-saturating loss with label smoothing, the original's: {@code nonSaturating(smooth(0.99))}.
     *
     * @param smooth the label that stands for "real", greater than 0, at most 1
     * @see NonSaturating its formula and where it comes from
     */
    public static GanLoss nonSaturating(double smooth) {
        return new NonSaturating(smooth);
    }

    /** The non-saturating loss without label smoothing. */
    public static GanLoss nonSaturating() {
        return new NonSaturating(1);
    }

    /** The label that stands for "real": greater than 0, at most 1. */
    public static double smooth(double label) {
        return new NonSaturating(label).smooth();
    }

    /** Least squares: logits of 1 for real, 0 for fake. */
    public static GanLoss leastSquares() {
        return new LeastSquares();
    }

    /** The hinge loss. */
    public static GanLoss hinge() {
        return new Hinge();
    }

    /** The Wasserstein loss; add a regulariser, such as {@code r1(1)}. */
    public static GanLoss wasserstein() {
        return new Wasserstein();
    }

    /** Relativistic pairing: each generated point is judged against a real one. */
    public static GanLoss relativisticPairing() {
        return new RelativisticPairing();
    }

    /** Terms added to the discriminator's loss, whatever that is. */
    public static Regularizers regularizers(Regularizer... terms) {
        return new Regularizers(List.of(terms));
    }

    /** weight / 2 · mean ‖gradient of the logit by the input‖² on real data; weight greater than 0. */
    public static Regularizer r1(double weight) {
        return new R1(weight);
    }

    /** weight / 2 · mean ‖gradient of the logit by the input‖² on generated data; weight greater than 0. */
    public static Regularizer r2(double weight) {
        return new R2(weight);
    }

    /** Averages the generator's weights over the iterations and uses the average; decay in (0, 1), such as 0.99. */
    public static Ema ema(double decay) {
        return new Ema(decay);
    }

    /** Adam with a learning rate greater than 0, β₁ 0.9, β₂ 0.999, epsilon 1e-8; others by {@code adam(2e-4).beta1(0.5)}. */
    public static Adam adam(double learningRate) {
        return new Adam(learningRate);
    }

    /** How the discriminator's variables, and they alone, are updated. */
    public static DiscriminatorOptimizer discriminatorOptimizer(Optimizer optimizer) {
        return new DiscriminatorOptimizer(optimizer);
    }

    /** How the generator's variables, and they alone, are updated. */
    public static GeneratorOptimizer generatorOptimizer(Optimizer optimizer) {
        return new GeneratorOptimizer(optimizer);
    }

    /** Updates per iteration: first {@code discriminator} of the discriminator, then {@code generator}; 1 or more. */
    public static Updates updates(int discriminator, int generator) {
        return new Updates(discriminator, generator);
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
