package ganscript.nn;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;

/** The variables of one graph, in the order of their creation. Each is created once, under a name of its own. */
public final class Variables {

    private final long seed;
    private final List<Variable> all = new ArrayList<>();
    private long randomInitializers;

    /**
     * @param seed decides every first value: the k-th random initializer, counted from 0, draws with the seeds
     *     (seed, k), as TensorFlow 1 does for the original
     */
    public Variables(long seed) {
        this.seed = seed;
    }

    /**
     * @param tf where its nodes go
     * @param name its key in a checkpoint
     * @throws IllegalStateException when there is one of that name
     */
    Variable create(Ops tf, String name, Weight weight) {
        if (exists(name)) {
            throw new IllegalStateException("variable " + name + " is there already: use another name");
        }
        var seeds = new Seeds(seed, weight.initializer().random() ? randomInitializers++ : 0);
        var place = tf.withSubScope(weight.name());
        var handle =
                place.withName("variable").varHandleOp(TFloat32.class, weight.shape(), VarHandleOp.sharedName(name));
        var initializer = place.withSubScope("initializer");
        var first = weight.initializer().build(initializer, weight.shape(), seeds);
        Op initialize = initializer.assignVariableOp(handle, first);
        var variable = new Variable(
                name,
                weight.shape(),
                weight.trainable(),
                handle,
                place.withName("read").readVariableOp(handle, TFloat32.class),
                first,
                initialize);
        all.add(variable);
        return variable;
    }

    /** What every first value, and every later draw, comes from. */
    long seed() {
        return seed;
    }

    /** The name itself or, where it is taken, the first of name_1, name_2, … that is free, as TensorFlow 1 does. */
    String free(String name) {
        String free = name;
        for (int i = 1; exists(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }

    /** Those created so far, in order. */
    public List<Variable> all() {
        return List.copyOf(all);
    }

    private boolean exists(String name) {
        return all.stream().anyMatch(variable -> variable.name().equals(name));
    }
}
