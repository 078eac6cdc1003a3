package ganscript.model;

import ganscript.data.CategoryColumn;
import ganscript.data.Column;
import ganscript.data.NumericColumn;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TString;
import org.tensorflow.types.family.TType;

/** Columns as people know them, original units and names of categories, to what networks see, and back. */
final class Encoding {

    private Encoding() {}

    /**
     * Where a column's values come in: float32 [n, 1], or strings [n, 1] of a category.
     *
     * @param name of the node
     */
    static Operand<? extends TType> input(Ops tf, Column column, String name) {
        var shape = Placeholder.shape(Shape.of(Shape.UNKNOWN_SIZE, 1));
        return column instanceof CategoryColumn
                ? tf.withName(name).placeholder(TString.class, shape)
                : tf.withName(name).placeholder(TFloat32.class, shape);
    }

    /** What the network sees of an {@link #input}; [n, 1] → [n, width]. Of an unknown category, the call fails. */
    static Operand<TFloat32> encode(Ops tf, Column column, Operand<? extends TType> input) {
        if (column instanceof CategoryColumn category) {
            return oneHot(tf, category, input.asOutput().expect(TString.class));
        }
        var values = input.asOutput().expect(TFloat32.class);
        var number = (NumericColumn) column;
        return number.plain()
                ? values
                : tf.math.div(tf.math.sub(values, tf.constant((float) number.mean())), tf.constant((float)
                        number.deviation()));
    }

    private static Operand<TFloat32> oneHot(Ops tf, CategoryColumn category, Operand<TString> names) {
        var places = tf.expandDims(names(tf, category), tf.constant(0));
        var same = tf.math.equal(names, places);
        var known = tf.reduceAll(tf.reduceAny(same, tf.constant(1)), tf.constant(0));
        Op check = tf.assertThat(
                known, List.of(tf.constant(category.name() + " is one of " + category.categories()), names));
        return tf.withControlDependencies(List.of(check)).dtypes.cast(same, TFloat32.class);
    }

    /** [width] */
    private static Operand<TString> names(Ops tf, CategoryColumn category) {
        return tf.array(category.categories().toArray(String[]::new));
    }

    /** What an encoded column says; [n, width] → float32 [n, 1], or strings [n, 1] of a category. */
    static Operand<? extends TType> decode(Ops tf, Column column, Operand<TFloat32> encoded) {
        if (column instanceof CategoryColumn category) {
            var names = names(tf, category);
            return tf.expandDims(
                    tf.gather(names, tf.math.argMax(encoded, tf.constant(1)), tf.constant(0)), tf.constant(1));
        }
        var number = (NumericColumn) column;
        return number.plain()
                ? encoded
                : tf.math.add(tf.math.mul(encoded, tf.constant((float) number.deviation())), tf.constant((float)
                        number.mean()));
    }
}
