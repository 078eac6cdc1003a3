package ganscript.nn;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;

/**
 * A resource variable of a graph.
 *
 * @param name its key in a checkpoint, such as {@code generator/dense/kernel}
 * @param trainable whether an optimizer may change it
 * @param handle what optimizers update and gradients are taken by: a variable that is read twice has two reads
 *     but one handle
 * @param value reads it
 * @param first its first value
 * @param initialize gives it its first value
 */
public record Variable(
        String name,
        Shape shape,
        boolean trainable,
        Operand<? extends TType> handle,
        Operand<TFloat32> value,
        Operand<TFloat32> first,
        Op initialize) {

    /** Reads it once more, after what the place's control dependencies name. */
    Operand<TFloat32> read(Ops tf) {
        return tf.readVariableOp(handle, TFloat32.class);
    }

    /** Sets it to the value, when run. */
    public Op assign(Ops tf, Operand<TFloat32> value) {
        return tf.assignVariableOp(handle, value);
    }

    /** How many numbers it holds. */
    public int size() {
        return Math.toIntExact(shape.size());
    }
}
