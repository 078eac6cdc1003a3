package ganscript.nn;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Batch normalization (Ioffe, Szegedy: arXiv 1502.03167, algorithms 1 and 2). In training each column is brought to mean
 * 0 and variance 1 over the rows of the batch at hand, in sampling by moving averages of means and variances; then it is
 * scaled by gamma and shifted by beta, which learn. An application to another batch has that batch's statistics.
 *
 * <p>With the values of TensorFlow's {@code tf.layers.batch_normalization} and Keras: epsilon 1e-3, momentum 0.99, the
 * variance that divides by the number of rows, and their variables' names.
 */
public record BatchNorm() implements Layer, Normalization {

    /** What a moving average keeps of itself in a change. */
    private static final double MOMENTUM = 0.99;

    private static final int MEAN = 2;
    private static final int VARIANCE = 3;

    /** What this is once its averages stand still. */
    private static final FrozenBatchNorm SAMPLED = new FrozenBatchNorm();

    @Override
    public String scope() {
        return SAMPLED.scope();
    }

    @Override
    public List<Weight> weights(int in) {
        return SAMPLED.weights(in);
    }

    @Override
    public boolean phased() {
        return true;
    }

    /** One row alone is its own mean, so nothing of it would be left. */
    @Override
    public int leastBatch() {
        return 2;
    }

    @Override
    public Applied apply(Ops tf, Operand<TFloat32> x, List<Operand<TFloat32>> weights, Phase phase) {
        if (phase instanceof Phase.Sampling) {
            return SAMPLED.apply(tf, x, weights, phase);
        }
        var standard = Standardized.of(tf, x, 0, FrozenBatchNorm.EPSILON, weights.get(0), weights.get(1));
        var mean = tf.reshape(standard.mean(), tf.array(-1));
        var variance = tf.reshape(standard.variance(), tf.array(-1));
        return new Applied(standard.output(), standard::back, List.of(moving(MEAN, mean), moving(VARIANCE, variance)));
    }

    @Override
    public Columnwise columnwise(Ops tf, List<Operand<TFloat32>> weights) {
        return SAMPLED.columnwise(tf, weights);
    }

    /** average ← average − (1 − momentum) · (average − the batch's). */
    private static StateChange moving(int weight, Operand<TFloat32> batch) {
        return new StateChange(weight, (tf, average) -> {
            var gap = tf.math.sub(average.read(tf), batch);
            return tf.assignSubVariableOp(average.handle(), tf.math.mul(gap, tf.constant((float) (1 - MOMENTUM))));
        });
    }
}
