package ganscript.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The skeleton of every optimizer's update: gradients, clipping, the learning rate, a step of each weight, and the order
 * of all of it.
 *
 * @param tf where its nodes go
 * @param scope the beginning of the names of its variables that belong to no single weight
 * @param variables where its variables are created
 */
record Descent(Ops tf, String scope, Variables variables) {

    /** One update of these variables. See {@link Optimizer#minimize}. */
    Update of(Optimizer optimizer, Operand<TFloat32> loss, List<Variable> trainable) {
        var gradients = Gradients.of(tf, loss, trainable);
        var longest = Optional.ofNullable(optimizer.clipNorm());
        var norm = longest.map(any -> norm(gradients));
        var followed = longest.map(most -> clip(gradients, norm.get(), most)).orElse(gradients);
        var rule = optimizer.start(tf, scope, variables);
        var ready = ready(gradients, loss);
        var iteration = optimizer.learningRate().scheduled() ? Optional.of(iteration()) : Optional.<Variable>empty();
        var rates = rates(optimizer.learningRate(), iteration);
        List<Op> steps = new ArrayList<>();
        Operand<TFloat32> rate = null;
        for (int i = 0; i < trainable.size(); i++) {
            var weight = trainable.get(i);
            var place = tf.withSubScope(scopeOf(weight));
            var slots = slots(place, rule, weight);
            rate = rates.apply(place);
            steps.add(rule.step(place, ready, weight, slots, followed.get(i), rate));
        }
        Op run = tf.withControlDependencies(rule.after(tf, steps))
                .withName("update")
                .noOp();
        return new Update(run, norm.orElseGet(() -> norm(gradients)), rate, iteration);
    }

    /** No variable changes before all gradients, and the loss, are those at the values before the update. */
    private Op ready(List<Operand<TFloat32>> gradients, Operand<TFloat32> loss) {
        List<Op> before = new ArrayList<>(gradients);
        before.add(loss);
        return tf.withControlDependencies(before).withName("ready").noOp();
    }

    /** The learning rate at the place of each weight: there itself where it stays, as in the original; else one for all. */
    private Function<Ops, Operand<TFloat32>> rates(LearningRate learningRate, Optional<Variable> iteration) {
        if (iteration.isEmpty()) {
            return place -> learningRate.at(place, null);
        }
        var rate = learningRate.at(
                tf.withSubScope("learning_rate"), iteration.get().value());
        return place -> rate;
    }

    /** generator/dense/kernel → dense_kernel: the optimizer's own scope tells whose it is. */
    private static String scopeOf(Variable variable) {
        return variable.name().substring(variable.name().indexOf('/') + 1).replace('/', '_');
    }

    private List<Variable> slots(Ops tf, UpdateRule rule, Variable of) {
        List<Variable> slots = new ArrayList<>();
        for (String name : rule.slots()) {
            var weight = new Weight(name, of.shape(), new Initializer.Constant(0), false);
            slots.add(variables.create(tf, of.name() + "/" + name, weight));
        }
        return slots;
    }

    private Operand<TFloat32> norm(List<Operand<TFloat32>> gradients) {
        return Gradients.norm(tf.withSubScope("gradient_norm"), gradients);
    }

    /** Scales all by longest / max(‖g‖, longest): of short ones that is 1, which changes no bit. */
    private List<Operand<TFloat32>> clip(List<Operand<TFloat32>> gradients, Operand<TFloat32> norm, double longest) {
        var place = tf.withSubScope("clip");
        var most = place.constant((float) longest);
        var scale = place.math.div(most, place.math.maximum(norm, most));
        List<Operand<TFloat32>> clipped = new ArrayList<>();
        gradients.forEach(gradient -> clipped.add(place.math.mul(gradient, scale)));
        return clipped;
    }

    /** How many iterations are done. */
    private Variable iteration() {
        var weight = Weight.frozen("iteration", new Initializer.Constant(0));
        return variables.create(tf, variables.free(scope + "/iteration"), weight);
    }
}
