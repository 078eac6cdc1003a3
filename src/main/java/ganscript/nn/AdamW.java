package ganscript.nn;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Adam with decoupled weight decay (Loshchilov, Hutter: arXiv 1711.05101, algorithm 2): each step first takes
 * learningRate · weightDecay · w off every weight w, and then is Adam's, of the gradient at the weights before. The decay
 * follows the current learning rate as a whole, as in PyTorch and Keras, where the paper's follows its schedule alone.
 *
 * <p>Kernels decay, and they alone: biases, gamma and beta, whose variables have one dimension, shift and scale and keep
 * their size (He et al.: arXiv 1812.01187, section 3.1, "no bias decay").
 *
 * @param learningRate greater than 0
 * @param beta1 decay of the mean of gradients, from 0 to less than 1
 * @param beta2 decay of the mean of their squares, from 0 to less than 1
 * @param epsilon keeps the step finite, greater than 0
 * @param weightDecay 0 or more
 * @param clipNorm how long all gradients together may be, greater than 0, or null
 */
public record AdamW(
        LearningRate learningRate, double beta1, double beta2, double epsilon, double weightDecay, Double clipNorm)
        implements Optimizer {

    /** Checks the ranges. */
    public AdamW {
        Adam.check("adamW", learningRate, beta1, beta2, epsilon, clipNorm);
        boolean fine = weightDecay >= 0 && Double.isFinite(weightDecay);
        Optimizer.check("adamW", fine, "weightDecay", weightDecay, "0 or more");
    }

    /** With β₁ 0.9, β₂ 0.999, epsilon 1e-8 and weight decay 0.01. */
    public AdamW(LearningRate learningRate) {
        this(learningRate, 0.9, 0.999, 1e-8, 0.01, null);
    }

    /** With the same learning rate in every iteration. */
    public AdamW(double learningRate) {
        this(new LearningRate.Constant(learningRate));
    }

    @Override
    public AdamW learningRate(LearningRate other) {
        return new AdamW(other, beta1, beta2, epsilon, weightDecay, clipNorm);
    }

    @Override
    public AdamW learningRate(double from) {
        return learningRate(learningRate.from(from));
    }

    /** This, with another β₁. */
    public AdamW beta1(double other) {
        return new AdamW(learningRate, other, beta2, epsilon, weightDecay, clipNorm);
    }

    /** This, with another β₂. */
    public AdamW beta2(double other) {
        return new AdamW(learningRate, beta1, other, epsilon, weightDecay, clipNorm);
    }

    /** This, with another epsilon. */
    public AdamW epsilon(double other) {
        return new AdamW(learningRate, beta1, beta2, other, weightDecay, clipNorm);
    }

    /** This, with another weight decay. */
    public AdamW weightDecay(double other) {
        return new AdamW(learningRate, beta1, beta2, epsilon, other, clipNorm);
    }

    @Override
    public AdamW clipNorm(double longest) {
        return new AdamW(learningRate, beta1, beta2, epsilon, weightDecay, longest);
    }

    @Override
    public UpdateRule start(Ops tf, String scope, Variables variables) {
        var adam = new Adam(learningRate, beta1, beta2, epsilon, clipNorm);
        return new Rule(adam.start(tf, scope, variables), weightDecay);
    }

    /** Decay, then Adam. */
    private record Rule(UpdateRule adam, double weightDecay) implements UpdateRule {

        @Override
        public List<String> slots() {
            return adam.slots();
        }

        @Override
        public Op step(
                Ops tf,
                Op ready,
                Variable weight,
                List<Variable> slots,
                Operand<TFloat32> gradient,
                Operand<TFloat32> rate) {
            boolean kernel = weight.shape().numDimensions() > 1;
            Op decayed = kernel ? decay(tf.withControlDependencies(ready), weight, rate) : ready;
            return adam.step(tf, decayed, weight, slots, gradient, rate);
        }

        private Op decay(Ops tf, Variable weight, Operand<TFloat32> rate) {
            var share = tf.math.mul(rate, tf.constant((float) weightDecay));
            return tf.assignSubVariableOp(weight.handle(), tf.math.mul(weight.value(), share));
        }

        @Override
        public List<Op> after(Ops tf, List<Op> steps) {
            return adam.after(tf, steps);
        }
    }
}
