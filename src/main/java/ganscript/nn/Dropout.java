package ganscript.nn;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Dropout (Srivastava et al.: Dropout: A Simple Way to Prevent Neural Networks from Overfitting, JMLR 15, 2014, section
 * 10 for this form, "inverted dropout"): in training each number becomes 0 with probability {@code rate} and is divided
 * by 1 − rate otherwise, so that its mean is what it was; in sampling nothing happens. Each application draws a mask of
 * its own, and each update a new one.
 *
 * @param rate from 0 to less than 1
 */
public record Dropout(double rate) implements Layer {

    /** Checks the rate. */
    public Dropout {
        if (!(rate >= 0 && rate < 1)) {
            throw new IllegalArgumentException(
                    "dropout(" + rate + "): rate is " + rate + ": use 0 or more and less than 1");
        }
    }

    @Override
    public String scope() {
        return "dropout";
    }

    @Override
    public boolean phased() {
        return true;
    }

    @Override
    public Applied apply(Ops tf, Operand<TFloat32> x, List<Operand<TFloat32>> weights, Phase phase) {
        if (!(phase instanceof Phase.Training training)) {
            return Applied.unchanged(x);
        }
        var uniform = training.random().uniform(tf, tf.shape(x));
        var kept = tf.dtypes.cast(tf.math.greaterEqual(uniform, tf.constant((float) rate)), TFloat32.class);
        var mask = tf.math.mul(kept, tf.constant((float) (1 / (1 - rate))));
        return new Applied(tf.math.mul(x, mask), (place, upstream) -> place.math.mul(upstream, mask));
    }
}
