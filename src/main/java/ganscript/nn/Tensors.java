package ganscript.nn;

import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;

/** Plain arrays to tensors and back. */
public final class Tensors {

    private Tensors() {}

    /** A column; [n] → [n, 1]; the caller closes it. */
    public static TFloat32 column(float[] values) {
        return rows(values, 1);
    }

    /** Rows of so many columns; [n · width], row by row → [n, width]; the caller closes it. */
    public static TFloat32 rows(float[] values, int width) {
        return TFloat32.tensorOf(Shape.of(values.length / width, width), DataBuffers.of(values, true, false));
    }

    /** A float tensor's values, row by row. */
    public static float[] floats(Tensor tensor) {
        var values = new float[Math.toIntExact(tensor.shape().size())];
        ((TFloat32) tensor).asRawTensor().data().asFloats().read(values);
        return values;
    }

    /** A float scalar's value. */
    public static float scalar(Tensor tensor) {
        return ((TFloat32) tensor).getFloat();
    }
}
