package ganscript.nn;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.train.ResourceApplyMomentum;
import org.tensorflow.types.TFloat32;

/**
 * Gradient descent, w ← w − learningRate · g, by TensorFlow's own kernels. With momentum v ← momentum · v + g and
 * w ← w − learningRate · v (Polyak: Some methods of speeding up the convergence of iteration methods, 1964); Nesterov's
 * takes g + momentum · v in the place of v (Sutskever et al.: On the importance of initialization and momentum in deep
 * learning, ICML 2013, section 2). As in TensorFlow 1 and PyTorch the learning rate stands outside v, so a change of it
 * acts at once.
 *
 * @param learningRate greater than 0
 * @param momentum from 0, which is none, to less than 1
 * @param nesterov whether momentum is Nesterov's; false where there is none
 * @param clipNorm how long all gradients together may be, greater than 0, or null
 */
public record Sgd(LearningRate learningRate, double momentum, boolean nesterov, Double clipNorm) implements Optimizer {

    /** Checks the ranges. */
    public Sgd {
        Optimizer.check("sgd", learningRate, clipNorm);
        Optimizer.check("sgd", momentum >= 0 && momentum < 1, "momentum", momentum, "0 or more and less than 1");
        Optimizer.check("sgd", momentum > 0 || !nesterov, "nesterov is true, but momentum", momentum, "greater than 0");
    }

    /** Without momentum. */
    public Sgd(LearningRate learningRate) {
        this(learningRate, 0, false, null);
    }

    /** With the same learning rate in every iteration. */
    public Sgd(double learningRate) {
        this(new LearningRate.Constant(learningRate));
    }

    @Override
    public Sgd learningRate(LearningRate other) {
        return new Sgd(other, momentum, nesterov, clipNorm);
    }

    @Override
    public Sgd learningRate(double from) {
        return learningRate(learningRate.from(from));
    }

    /** This, with another momentum. */
    public Sgd momentum(double other) {
        return new Sgd(learningRate, other, nesterov, clipNorm);
    }

    /** This, with its momentum Nesterov's, or not. */
    public Sgd nesterov(boolean other) {
        return new Sgd(learningRate, momentum, other, clipNorm);
    }

    @Override
    public Sgd clipNorm(double longest) {
        return new Sgd(learningRate, momentum, nesterov, longest);
    }

    @Override
    public UpdateRule start(Ops tf, String scope, Variables variables) {
        return new Rule(this);
    }

    private record Rule(Sgd sgd) implements UpdateRule {

        @Override
        public List<String> slots() {
            return sgd.momentum() == 0 ? List.of() : List.of("Momentum");
        }

        @Override
        public Op step(
                Ops tf,
                Op ready,
                Variable weight,
                List<Variable> slots,
                Operand<TFloat32> gradient,
                Operand<TFloat32> rate) {
            var train = tf.withControlDependencies(ready).train;
            if (slots.isEmpty()) {
                return train.resourceApplyGradientDescent(weight.handle(), rate, gradient);
            }
            return train.resourceApplyMomentum(
                    weight.handle(),
                    slots.get(0).handle(),
                    rate,
                    gradient,
                    tf.constant((float) sgd.momentum()),
                    ResourceApplyMomentum.useNesterov(sgd.nesterov()));
        }
    }
}
