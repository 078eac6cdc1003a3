package ganscript.nn;

import java.util.ArrayList;
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
 */
public record Adam(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {

    /** Checks the ranges. */
    public Adam {
        check(learningRate > 0 && Double.isFinite(learningRate), "learningRate", learningRate, "greater than 0");
        check(beta1 >= 0 && beta1 < 1, "beta1", beta1, "0 or more and less than 1");
        check(beta2 >= 0 && beta2 < 1, "beta2", beta2, "0 or more and less than 1");
        check(epsilon > 0 && Double.isFinite(epsilon), "epsilon", epsilon, "greater than 0");
    }

    /** With β₁ 0.9, β₂ 0.999 and epsilon 1e-8. */
    public Adam(double learningRate) {
        this(learningRate, 0.9, 0.999, 1e-8);
    }

    /** This, with another learning rate. */
    @Override
    public Adam learningRate(double other) {
        return new Adam(other, beta1, beta2, epsilon);
    }

    /** This, with another β₁. */
    public Adam beta1(double other) {
        return new Adam(learningRate, other, beta2, epsilon);
    }

    /** This, with another β₂. */
    public Adam beta2(double other) {
        return new Adam(learningRate, beta1, other, epsilon);
    }

    /** This, with another epsilon. */
    public Adam epsilon(double other) {
        return new Adam(learningRate, beta1, beta2, other);
    }

    private static void check(boolean fine, String name, double value, String allowed) {
        if (!fine) {
            throw new IllegalArgumentException("adam: " + name + " is " + value + ": use " + allowed);
        }
    }

    @Override
    public Update minimize(
            Ops tf, String scope, Operand<TFloat32> loss, List<Variable> trainable, Variables variables) {
        var gradients = Gradients.of(tf, loss, trainable);
        var beta1Power = power(tf, scope, "beta1_power", beta1, variables);
        var beta2Power = power(tf, scope, "beta2_power", beta2, variables);
        var power1 = beta1Power.value();
        var power2 = beta2Power.value();
        // No variable changes before all gradients, and the loss, are those at the values before the update.
        List<Op> before = new ArrayList<>(gradients);
        before.add(loss);
        Op ready = tf.withControlDependencies(before).withName("ready").noOp();
        List<Op> updates = new ArrayList<>();
        for (int i = 0; i < trainable.size(); i++) {
            var variable = trainable.get(i);
            var place = tf.withSubScope(scopeOf(variable));
            var mean = slot(place, "Adam", variable, variables);
            var square = slot(place, "Adam_1", variable, variables);
            updates.add(place.withControlDependencies(ready)
                    .train
                    .resourceApplyAdam(
                            variable.handle(),
                            mean.handle(),
                            square.handle(),
                            power1,
                            power2,
                            constant(place, learningRate),
                            constant(place, beta1),
                            constant(place, beta2),
                            constant(place, epsilon),
                            gradients.get(i)));
        }
        // The powers belong to this step until its last update is done.
        var after = tf.withSubScope("next_powers").withControlDependencies(updates);
        List<Op> done = List.of(
                beta1Power.assign(after, after.math.mul(power1, constant(after, beta1))),
                beta2Power.assign(after, after.math.mul(power2, constant(after, beta2))));
        return new Update(
                tf.withControlDependencies(done).withName("update").noOp(),
                Gradients.norm(tf.withSubScope("gradient_norm"), gradients));
    }

    /** generator/dense/kernel → dense_kernel: the optimizer's own scope tells whose it is. */
    private static String scopeOf(Variable variable) {
        return variable.name().substring(variable.name().indexOf('/') + 1).replace('/', '_');
    }

    private static Variable power(Ops tf, String scope, String name, double beta, Variables variables) {
        var weight = Weight.frozen(name, new Initializer.Constant((float) beta));
        return variables.create(tf, variables.free(scope + "/" + name), weight);
    }

    private static Variable slot(Ops tf, String name, Variable of, Variables variables) {
        var weight = new Weight(name, of.shape(), new Initializer.Constant(0), false);
        return variables.create(tf, of.name() + "/" + name, weight);
    }

    private static Operand<TFloat32> constant(Ops tf, double value) {
        return tf.constant((float) value);
    }
}
