package ganscript.nn;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/**
 * Random numbers of a graph that are others at each update, and the same again wherever training goes on from a
 * checkpoint: TensorFlow's stateless operations make them from the variables' seed, a stream's name, and how many updates
 * there were, which is a variable among those that are saved.
 */
public final class RandomStreams {

    /** A float counts exactly as far as this; then the numbers come again from the first on. */
    private static final float PERIOD = 1 << 24;

    private final Variables variables;
    private final List<Variable> counters = new ArrayList<>();

    /** @param variables where its counters are created; their seed decides every number */
    public RandomStreams(Variables variables) {
        this.variables = variables;
    }

    /**
     * A stream's numbers, uniform in [0, 1); in the shape. They are {@code tf.random.stateless_uniform(shape,
     * tf.random.fold_in([seed, hash], updates))} of Python's TensorFlow, all int64, hash being that of the name as a Java
     * string.
     *
     * @param name no other stream's of this graph
     * @throws IllegalStateException when it is
     */
    public Operand<TFloat32> uniform(Ops tf, String name, Operand<TInt32> shape) {
        var weight = Weight.frozen("updates", new Initializer.Constant(0));
        var counter = variables.create(tf, name + "/updates", weight);
        counters.add(counter);
        var ofStream = tf.random.statelessRandomUniformFullInt(
                tf.constant(new int[0]), tf.constant(new long[] {variables.seed(), name.hashCode()}), TInt64.class);
        var updates = tf.dtypes.cast(counter.value(), TInt64.class);
        return tf.random.statelessRandomUniform(shape, tf.stack(List.of(ofStream, updates)));
    }

    /** The update with all streams moved on once it is done; the update itself where there is no stream. */
    public Update movedOnBy(Update update, Ops tf) {
        if (counters.isEmpty()) {
            return update;
        }
        var place = tf.withSubScope("next_random_numbers").withControlDependencies(update.run());
        List<Op> moves = new ArrayList<>();
        for (Variable counter : counters) {
            var next = place.math.add(counter.value(), place.constant(1f));
            moves.add(counter.assign(place, place.math.mod(next, place.constant(PERIOD))));
        }
        Op run =
                tf.withControlDependencies(moves).withName("update_and_move_on").noOp();
        return new Update(run, update.gradientNorm(), update.learningRate(), update.nextIteration());
    }
}
