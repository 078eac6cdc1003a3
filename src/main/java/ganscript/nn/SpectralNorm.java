package ganscript.nn;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;

/**
 * A fully connected layer whose kernel is divided by its largest singular value σ, so that as a map it stretches nothing
 * (Miyato et al.: arXiv 1802.05957, section 2.1 and algorithm 1). σ is that of one power iteration, which goes on from
 * the vector {@code u} that the last one has left: it is exact when the kernel has stood still for long, and close when
 * it moves by small steps.
 *
 * <p>{@code u} changes once in each update of the network that owns it. All applications in an update go on from the same
 * {@code u} and so divide by the same σ: the discriminator that judges real data is the one that judges generated data.
 * In sampling it is computed in the same way and nothing is kept.
 *
 * @param layer whose kernel it is
 */
public record SpectralNorm(Dense layer) implements Layer {

    /** Less than this, the largest singular value of a kernel of zeros, or nearly so, is not divided by. */
    private static final float SMALLEST = 1e-6f;

    /** Below this, the square of a vector's length counts as 0 and is not divided by. */
    private static final float SMALLEST_SQUARE = 1e-12f;

    private static final int KERNEL = 0;
    private static final int BIAS = 1;
    private static final int U = 2;

    /** @throws IllegalArgumentException when there is no layer */
    public SpectralNorm {
        if (layer == null) {
            throw new IllegalArgumentException("spectralNorm: the layer is null: use one such as dense(64)");
        }
    }

    @Override
    public String scope() {
        return layer.scope();
    }

    @Override
    public int units(int in) {
        return layer.units(in);
    }

    /** Those of the layer, then {@code u}, [1, units]. */
    @Override
    public List<Weight> weights(int in) {
        List<Weight> weights = new ArrayList<>(layer.weights(in));
        weights.add(Weight.frozen("u", new Initializer.Normal(), 1, layer.units(in)));
        return weights;
    }

    @Override
    public Applied apply(Ops tf, Operand<TFloat32> x, List<Operand<TFloat32>> weights, Phase phase) {
        Operand<TFloat32> kernel = weights.get(KERNEL);
        // The paper's W is the kernel transposed; both vectors are rows here.
        var v = tf.stopGradient(normalized(tf, tf.linalg.matMul(weights.get(U), kernel, MatMul.transposeB(true))));
        var mapped = tf.linalg.matMul(v, kernel);
        var u = tf.stopGradient(normalized(tf, mapped));
        // A kernel of zeros has no largest singular value to divide by.
        var sigma = tf.math.maximum(tf.reduceSum(tf.math.mul(mapped, u), tf.array(0, 1)), tf.constant(SMALLEST));
        var inner = layer.apply(tf, x, List.of(tf.math.div(kernel, sigma), weights.get(BIAS)), phase);
        return new Applied(inner.output(), inner.back(), changes(phase, u));
    }

    private static List<StateChange> changes(Phase phase, Operand<TFloat32> u) {
        return phase instanceof Phase.Sampling
                ? List.of()
                : List.of(new StateChange(U, (tf, variable) -> variable.assign(tf, u)));
    }

    private static Operand<TFloat32> normalized(Ops tf, Operand<TFloat32> vector) {
        var square = tf.reduceSum(tf.math.square(vector), tf.array(0, 1));
        return tf.math.mul(vector, tf.math.rsqrt(tf.math.maximum(square, tf.constant(SMALLEST_SQUARE))));
    }
}
