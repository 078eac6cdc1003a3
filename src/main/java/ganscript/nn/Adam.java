package ganscript.nn;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Adam (Kingma, Ba: arXiv 1412.6980, algorithm 1 in the form that section 2 gives at its end, with epsilon added to
 * √v uncorrected), by TensorFlow's own kernel. Its defaults are the original's.
 *
 * @param learningRate greater than 0
 * @param beta1 decay of the mean of gradients, from 0 to less than 1
 * @param beta2 decay of the mean of their squares, from 0 to less than 1
 * @param epsilon keeps the step finite, greater than 0
 * @param clipNorm how long all gradients together may be, greater than 0, or null
 */
public record Adam(LearningRate learningRate, double beta1, double beta2, double epsilon, Double clipNorm)
        implements Optimizer {

    /** Checks the ranges. */
    public Adam {
        check("adam", learningRate, beta1, beta2, epsilon, clipNorm);
    }

    /** With β₁ 0.9, β₂ 0.999 and epsilon 1e-8. */
    public Adam(LearningRate learningRate) {
        this(learningRate, 0.9, 0.999, 1e-8, null);
    }

    /** With the same learning rate in every iteration. */
    public Adam(double learningRate) {
        this(new LearningRate.Constant(learningRate));
    }

    @Override
    public Adam learningRate(LearningRate other) {
        return new Adam(other, beta1, beta2, epsilon, clipNorm);
    }

    @Override
    public Adam learningRate(double from) {
        return learningRate(learningRate.from(from));
    }

    /** This, with another β₁. */
    public Adam beta1(double other) {
        return new Adam(learningRate, other, beta2, epsilon, clipNorm);
    }

    /** This, with another β₂. */
    public Adam beta2(double other) {
        return new Adam(learningRate, beta1, other, epsilon, clipNorm);
    }

    /** This, with another epsilon. */
    public Adam epsilon(double other) {
        return new Adam(learningRate, beta1, beta2, other, clipNorm);
    }

    @Override
    public Adam clipNorm(double longest) {
        return new Adam(learningRate, beta1, beta2, epsilon, longest);
    }

    static void check(
            String word, LearningRate learningRate, double beta1, double beta2, double epsilon, Double clipNorm) {
        Optimizer.check(word, learningRate, clipNorm);
        Optimizer.check(word, beta1 >= 0 && beta1 < 1, "beta1", beta1, "0 or more and less than 1");
        Optimizer.check(word, beta2 >= 0 && beta2 < 1, "beta2", beta2, "0 or more and less than 1");
        Optimizer.check(word, epsilon > 0 && Double.isFinite(epsilon), "epsilon", epsilon, "greater than 0");
    }

    @Override
    public UpdateRule start(Ops tf, String scope, Variables variables) {
        return new Rule(
                this,
                power(tf, scope, "beta1_power", beta1, variables),
                power(tf, scope, "beta2_power", beta2, variables));
    }

    private static Variable power(Ops tf, String scope, String name, double beta, Variables variables) {
        var weight = Weight.frozen(name, new Initializer.Constant((float) beta));
        return variables.create(tf, variables.free(scope + "/" + name), weight);
    }

    /** The powers are β₁ and β₂ to the number of the step, counted from 1. */
    private record Rule(Adam adam, Variable beta1Power, Variable beta2Power) implements UpdateRule {

        @Override
        public List<String> slots() {
            return List.of("Adam", "Adam_1");
        }

        @Override
        public Op step(
                Ops tf,
                Op ready,
                Variable weight,
                List<Variable> slots,
                Operand<TFloat32> gradient,
                Operand<TFloat32> rate) {
            return tf.withControlDependencies(ready)
                    .train
                    .resourceApplyAdam(
                            weight.handle(),
                            slots.get(0).handle(),
                            slots.get(1).handle(),
                            beta1Power.value(),
                            beta2Power.value(),
                            rate,
                            tf.constant((float) adam.beta1()),
                            tf.constant((float) adam.beta2()),
                            tf.constant((float) adam.epsilon()),
                            gradient);
        }

        /** The powers belong to this step until its last update is done. */
        @Override
        public List<Op> after(Ops tf, List<Op> steps) {
            var place = tf.withSubScope("next_powers").withControlDependencies(steps);
            return List.of(next(place, beta1Power, adam.beta1()), next(place, beta2Power, adam.beta2()));
        }

        private static Op next(Ops tf, Variable power, double beta) {
            return power.assign(tf, tf.math.mul(power.value(), tf.constant((float) beta)));
        }
    }
}
