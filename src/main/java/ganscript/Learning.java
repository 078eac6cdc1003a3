package ganscript;

import ganscript.gan.DiscriminatorOptimizer;
import ganscript.gan.Ema;
import ganscript.gan.GanLoss;
import ganscript.gan.GeneratorOptimizer;
import ganscript.gan.GradientPenalty;
import ganscript.gan.Hinge;
import ganscript.gan.LeastSquares;
import ganscript.gan.NonSaturating;
import ganscript.gan.R1;
import ganscript.gan.R2;
import ganscript.gan.Regularizer;
import ganscript.gan.Regularizers;
import ganscript.gan.RelativisticPairing;
import ganscript.gan.Updates;
import ganscript.gan.Wasserstein;
import ganscript.nn.Adam;
import ganscript.nn.AdamW;
import ganscript.nn.LearningRate;
import ganscript.nn.Optimizer;
import ganscript.nn.Sgd;
import java.util.List;

/**
 * The words that say how a GAN learns: losses, regularisers, optimizers with their learning rates, and how often each
 * network is updated. Scripts see them through {@link GanScript}. As those of {@link Definitions}, they load no native
 * library and fail at once on a value that can't work.
 */
class Learning {

    Learning() {}

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

    /** The Wasserstein loss; add a regulariser, such as {@code gradientPenalty(10)}. */
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

    /**
     * weight · mean (‖gradient of the logit by the input‖ − 1)² between real and generated data; weight greater than 0,
     * such as 10.
     *
     * @see GradientPenalty its formula and where it comes from
     */
    public static Regularizer gradientPenalty(double weight) {
        return new GradientPenalty(weight);
    }

    /** Adam with a learning rate greater than 0, β₁ 0.9, β₂ 0.999, epsilon 1e-8; others by {@code adam(2e-4).beta1(0.5)}. */
    public static Adam adam(double learningRate) {
        return new Adam(learningRate);
    }

    /** Adam with a learning rate that changes: {@code adam(cosine(3e-3, 10_000))}. */
    public static Adam adam(LearningRate learningRate) {
        return new Adam(learningRate);
    }

    /**
     * Adam with decoupled weight decay 0.01 of the kernels; another by {@code adamW(1e-3).weightDecay(0.1)}.
     *
     * @param learningRate greater than 0
     * @see AdamW its formula and where it comes from
     */
    public static AdamW adamW(double learningRate) {
        return new AdamW(learningRate);
    }

    /** AdamW with a learning rate that changes. */
    public static AdamW adamW(LearningRate learningRate) {
        return new AdamW(learningRate);
    }

    /** Gradient descent with a learning rate greater than 0; with momentum by {@code sgd(0.01).momentum(0.9)}. */
    public static Sgd sgd(double learningRate) {
        return new Sgd(learningRate);
    }

    /** Gradient descent with a learning rate that changes. */
    public static Sgd sgd(LearningRate learningRate) {
        return new Sgd(learningRate);
    }

    /**
     * A learning rate that falls along half a cosine to 0, or elsewhere: {@code cosine(3e-3, 10_000).to(1e-5)}.
     *
     * @param from that of the first iteration, greater than 0
     * @param iterations of training, not updates, until it is there, 1 to 16777216; it then stays
     */
    public static LearningRate.Cosine cosine(double from, int iterations) {
        return new LearningRate.Cosine(from, iterations);
    }

    /**
     * A learning rate that is multiplied from time to time: {@code steps(1e-3, 5_000, 0.1)}.
     *
     * @param from that of the first iteration, greater than 0
     * @param every iterations of training, not updates, from one time to the next, 1 to 16777216
     * @param factor greater than 0 and less than 1
     */
    public static LearningRate.Steps steps(double from, int every, double factor) {
        return new LearningRate.Steps(from, every, factor);
    }

    /** How the discriminator's variables, and they alone, are updated. */
    public static DiscriminatorOptimizer discriminatorOptimizer(Optimizer optimizer) {
        return new DiscriminatorOptimizer(optimizer);
    }

    /** How the generator's variables, and they alone, are updated. */
    public static GeneratorOptimizer generatorOptimizer(Optimizer optimizer) {
        return new GeneratorOptimizer(optimizer);
    }

    /**
     * Updates per iteration: first {@code discriminator} of the discriminator, then {@code generator}; 1 or more. The
     * generator's first takes the batch that the discriminator has just seen, or one of its own by
     * {@code updates(1, 1).fresh(true)}.
     */
    public static Updates updates(int discriminator, int generator) {
        return new Updates(discriminator, generator);
    }
}
