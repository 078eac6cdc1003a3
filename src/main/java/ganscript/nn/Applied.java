package ganscript.nn;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A layer once it is built: its output, and the way back through what was made on the way there. A mask that was drawn,
 * or a batch's statistics, are in both the same nodes.
 *
 * @param output [n, units]
 * @param back its chain rule
 * @param changes of its variables that nothing trains, in the order in which they are to be made; in sampling none
 */
record Applied(Operand<TFloat32> output, Back back, List<StateChange> changes) {

    /** Without a change. */
    Applied(Operand<TFloat32> output, Back back) {
        this(output, back, List.of());
    }

    /** Of a layer that has nothing to do. */
    static Applied unchanged(Operand<TFloat32> x) {
        return new Applied(x, (place, upstream) -> upstream);
    }

    /** The chain rule, one layer back. */
    interface Back {

        /**
         * The gradient of any scalar by the layer's input, from that by its output, built from operations that TensorFlow
         * can differentiate once more, by weights and by the input: its own gradients of tanh and others can't be.
         *
         * @param tf where its nodes go
         * @param upstream gradient by the output, [n, units]
         * @return gradient by the input, [n, in]
         */
        Operand<TFloat32> gradient(Ops tf, Operand<TFloat32> upstream);
    }
}
