package ganscript.gan;

import ganscript.data.CategoryColumn;
import ganscript.data.Column;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** What becomes of the output of a generator's last layer: numbers stay as they are, categories get probabilities. */
public final class GeneratorHead {

    private GeneratorHead() {}

    /**
     * softmax over the numbers of each category column, so that rows lie where the real ones' zeros and ones do; without
     * a category column, no node is added. [n, width of the columns] → the same shape.
     */
    public static Operand<TFloat32> apply(Ops tf, List<Column> columns, Operand<TFloat32> output) {
        if (columns.stream().noneMatch(CategoryColumn.class::isInstance)) {
            return output;
        }
        var place = tf.withSubScope("categories");
        List<Operand<TFloat32>> blocks = new ArrayList<>();
        for (Operand<TFloat32> block : split(place, columns, output)) {
            boolean category = columns.get(blocks.size()) instanceof CategoryColumn;
            blocks.add(category ? place.nn.softmax(block) : block);
        }
        return blocks.size() == 1 ? blocks.get(0) : place.concat(blocks, place.constant(1));
    }

    /** Each column's part of encoded rows; [n, width of the columns] → [n, width of the column] each. */
    public static List<Operand<TFloat32>> split(Ops tf, List<Column> columns, Operand<TFloat32> rows) {
        List<Operand<TFloat32>> blocks = new ArrayList<>();
        int from = 0;
        for (Column column : columns) {
            blocks.add(slice(tf, rows, from, column.width()));
            from += column.width();
        }
        return blocks;
    }

    /** Some columns of rows; [n, width] → [n, count]. */
    static Operand<TFloat32> slice(Ops tf, Operand<TFloat32> rows, int from, int count) {
        return tf.slice(rows, tf.array(0, from), tf.array(-1, count));
    }
}
