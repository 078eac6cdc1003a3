package ganscript.nn;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * A whole number from 0 that counts up, as a variable and so in every checkpoint. Variables are floats, which count
 * exactly only to 2²⁴, an afternoon's updates; so it has two digits, of base 2²⁰, and is exact to 2⁴⁴.
 */
final class Counter {

    private static final int BASE = 1 << 20;

    private final Variable digits;
    private final Operand<TInt64> value;

    /**
     * @param tf where its nodes go
     * @param name its variable's, in a checkpoint
     */
    Counter(Ops tf, String name, Variables variables) {
        digits = variables.create(tf, name, Weight.frozen("counter", new Initializer.Constant(0), 2));
        var each = tf.dtypes.cast(digits.value(), TInt64.class);
        value = tf.reduceSum(tf.math.mul(each, tf.constant(new long[] {1, BASE})), tf.constant(0));
    }

    /** Its value; a scalar. */
    Operand<TInt64> value() {
        return value;
    }

    /** Counts one up, after what the place's control dependencies name. */
    Op advance(Ops tf) {
        var now = digits.read(tf);
        var base = tf.constant((float) BASE);
        Operand<TFloat32> low = tf.math.add(digit(tf, now, 0), tf.constant(1f));
        Operand<TFloat32> high = tf.math.add(digit(tf, now, 1), tf.math.floorDiv(low, base));
        return digits.assign(tf, tf.concat(List.of(tf.math.floorMod(low, base), high), tf.constant(0)));
    }

    private static Operand<TFloat32> digit(Ops tf, Operand<TFloat32> digits, int place) {
        return tf.slice(digits, tf.array(place), tf.array(1));
    }
}
