package ganscript.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * One update of a network's variables.
 *
 * @param run does it
 * @param gradientNorm the Euclidean norm of all gradients together, as they are before it and before they are clipped;
 *     a scalar
 * @param learningRate the size of its steps; a scalar
 * @param iteration how many iterations are done, where the learning rate is scheduled
 */
public record Update(
        Op run, Operand<TFloat32> gradientNorm, Operand<TFloat32> learningRate, Optional<Variable> iteration) {

    /**
     * This, then what its network's applications leave in the network's state, and then other random numbers. Itself,
     * where there is no state and nothing is drawn.
     *
     * @param tf where the node goes that runs all of it
     * @param applications training applications of the updated network, in the order in which its state takes them in
     */
    public Update withState(Ops tf, RandomStream random, Network.Application... applications) {
        List<Op> later = new ArrayList<>(random.advance(run));
        for (Network.Application application : applications) {
            List<Op> before = new ArrayList<>(later);
            before.add(run);
            later.addAll(application.changeState(before));
        }
        if (later.isEmpty()) {
            return this;
        }
        later.add(run);
        Op all = tf.withControlDependencies(later).withName("update_and_state").noOp();
        return new Update(all, gradientNorm, learningRate, iteration);
    }

    /**
     * This, then other changes; itself, where there is none.
     *
     * @param tf where the node goes that runs all of it
     * @param changes that wait for {@link #run}
     */
    public Update then(Ops tf, List<Op> changes) {
        return changes.isEmpty()
                ? this
                : new Update(
                        tf.withControlDependencies(changes)
                                .withName("update_and_end")
                                .noOp(),
                        gradientNorm,
                        learningRate,
                        iteration);
    }

    /**
     * Counts the iteration, where the learning rate is scheduled.
     *
     * @param tf the node comes after what the place's control dependencies name: all updates of the iteration
     */
    public Optional<Op> nextIteration(Ops tf) {
        var place = tf.withSubScope("next_iteration");
        return iteration.map(count -> place.assignAddVariableOp(count.handle(), place.constant(1f)));
    }
}
