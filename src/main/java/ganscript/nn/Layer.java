package ganscript.nn;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** One layer of a network, described. Describing costs nothing; {@link Network} makes its variables and applies it. */
public sealed interface Layer permits Dense, LeakyRelu, Tanh, FrozenBatchNorm {

    /** The name of its scope in a network, in TensorFlow's words; a number is added from the second on. */
    String scope();

    /** How wide its output is when its input is {@code in} wide. */
    default int units(int in) {
        return in;
    }

    /** The variables it needs for an input {@code in} wide, in the order in which they are created. */
    default List<Weight> weights(int in) {
        return List.of();
    }

    /**
     * Builds the layer. x: [n, in] → [n, units(in)].
     *
     * @param weights the values of {@link #weights}, in their order
     */
    Operand<TFloat32> apply(Ops tf, Operand<TFloat32> x, List<Operand<TFloat32>> weights);

    /**
     * The gradient of any scalar by the layer's input, from that by its output (the chain rule, one layer back), built
     * from operations that TensorFlow can differentiate once more: its own gradients of tanh and others can't be.
     *
     * @param x the input that {@link #apply} was given, [n, in]
     * @param weights the values that it was given
     * @param upstream gradient by the output, [n, units(in)]
     * @return gradient by the input, [n, in]
     */
    Operand<TFloat32> inputGradient(
            Ops tf, Operand<TFloat32> x, List<Operand<TFloat32>> weights, Operand<TFloat32> upstream);
}
