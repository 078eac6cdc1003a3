package ganscript.model;

import ganscript.data.Domain;
import ganscript.data.Source;
import ganscript.data.Table;
import ganscript.nn.Tensors;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/** How an exported generator draws its conditions: of a curve uniform over the range, of a table from its own rows. */
final class GivenDraw {

    /** So many rows of a table go into the export, evenly taken: enough to tell how often each condition comes. */
    private static final int ROWS_KEPT = 1000;

    private GivenDraw() {}

    /** Encoded conditions of n rows; [n, width]. */
    static Operand<TFloat32> build(Ops tf, Source source, Operand<TInt32> n, Operand<TInt64> seed) {
        var seeds = tf.stack(List.of(seed, tf.constant(0L)));
        if (source instanceof Table table) {
            return rows(tf, table, n, seeds);
        }
        return uniform(tf, source.range().orElseThrow(), n, seeds);
    }

    private static Operand<TFloat32> uniform(Ops tf, Domain domain, Operand<TInt32> n, Operand<TInt64> seeds) {
        var uniform = tf.random.statelessRandomUniform(tf.stack(List.of(n, tf.constant(1))), seeds, TFloat32.class);
        return tf.math.add(tf.math.mul(uniform, tf.constant((float) (domain.to() - domain.from()))), tf.constant((float)
                domain.from()));
    }

    private static Operand<TFloat32> rows(Ops tf, Table table, Operand<TInt32> n, Operand<TInt64> seeds) {
        int kept = Math.min(ROWS_KEPT, table.size());
        int width = table.rows().given().length / table.size();
        var rows = new float[kept * width];
        for (int i = 0; i < kept; i++) {
            int row = Math.toIntExact((long) i * table.size() / kept);
            System.arraycopy(table.rows().given(), row * width, rows, i * width, width);
        }
        var which = tf.random.statelessRandomUniformInt(tf.stack(List.of(n)), seeds, tf.constant(0), tf.constant(kept));
        try (var tensor = Tensors.rows(rows, width)) {
            return tf.gather(tf.constantOf(tensor), which, tf.constant(0));
        }
    }
}
