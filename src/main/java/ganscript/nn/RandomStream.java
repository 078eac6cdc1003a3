package ganscript.nn;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/**
 * Random numbers of one graph that go on with the same bits after a checkpoint: TensorFlow's stateless ones, which are a
 * function of two seeds. The first is the graph's; the second is made of how many updates there were, which a variable
 * counts that every checkpoint holds, and of which draw of the graph it is. Whatever runs between two updates sees the
 * same numbers again, so looking changes nothing.
 *
 * <p>A graph that draws none has no such variable.
 */
public final class RandomStream {

    /** The variable's name. */
    static final String COUNTER = "random/counter";

    /** More draws than any graph has. */
    private static final long DRAWS = 1 << 16;

    private final Ops tf;
    private final Variables variables;
    private long draws;
    private Counter counter;

    /**
     * @param tf the graph, at its top
     * @param variables where the counter is created with the first draw; their seed is that of all draws
     */
    public RandomStream(Ops tf, Variables variables) {
        this.tf = tf.withSubScope("random");
        this.variables = variables;
    }

    /**
     * Numbers uniform in [0, 1), others for each call of this method and after each {@link #advance}.
     *
     * @param place where their nodes go
     * @param shape theirs
     */
    public Operand<TFloat32> uniform(Ops place, Operand<TInt32> shape) {
        if (counter == null) {
            counter = new Counter(tf, COUNTER, variables);
        }
        Operand<TInt64> draw =
                place.math.add(place.math.mul(counter.value(), place.constant(DRAWS)), place.constant(draws++));
        var seeds = place.stack(List.of(place.constant(variables.seed()), draw));
        return place.random.statelessRandomUniform(shape, seeds, TFloat32.class);
    }

    /**
     * Makes all later draws others, once in each update whichever network it is of.
     *
     * @param update after which that happens
     * @return to be run; empty where nothing is drawn
     */
    public List<Op> advance(Op update) {
        return counter == null ? List.of() : List.of(counter.advance(tf.withControlDependencies(update)));
    }
}
