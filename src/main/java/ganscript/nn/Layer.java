package ganscript.nn;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** One layer of a network, described. Describing costs nothing; {@link Network} makes its variables and applies it. */
public sealed interface Layer
        permits Dense,
                SpectralNorm,
                Relu,
                LeakyRelu,
                Elu,
                Swish,
                Tanh,
                Sigmoid,
                BatchNorm,
                FrozenBatchNorm,
                LayerNorm,
                Dropout {

    /** The name of its scope in a network, in TensorFlow's words; a number is added from the second on. */
    String scope();

    /**
     * How wide its output is when its input is {@code in} wide.
     *
     * @throws IllegalArgumentException when it can't work on such an input
     */
    default int units(int in) {
        return in;
    }

    /** The variables it needs for an input {@code in} wide, in the order in which they are created. */
    default List<Weight> weights(int in) {
        return List.of();
    }

    /**
     * Whether it computes one thing in training and another in sampling. Where it does not, no row of its output depends on
     * another row of its input.
     */
    default boolean phased() {
        return false;
    }

    /** Of how many rows a batch that it is trained with must be at least. */
    default int leastBatch() {
        return 1;
    }

    /**
     * Builds the layer. x: [n, in] → [n, units(in)].
     *
     * @param weights the values of {@link #weights}, in their order
     */
    Applied apply(Ops tf, Operand<TFloat32> x, List<Operand<TFloat32>> weights, Phase phase);
}
