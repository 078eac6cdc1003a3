package ganscript.model;

import ganscript.data.Categories;
import ganscript.data.Numbers;
import ganscript.data.Values;
import ganscript.nn.Tensors;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Result;
import org.tensorflow.types.TString;

/** Columns that come in pieces, each at its place; several threads may put theirs at once. */
final class Gathered {

    private final List<String> names;
    private final int size;
    private final Object[] columns;

    /**
     * @param names of the columns, in the order in which they are fetched
     * @param size how many rows will come
     */
    Gathered(List<String> names, int size) {
        this.names = names;
        this.size = size;
        this.columns = new Object[names.size()];
    }

    /**
     * Puts rows at their place: of each column [rows, 1].
     *
     * @param from the first of them
     */
    void put(int from, Result result) {
        for (int i = 0; i < columns.length; i++) {
            if (result.get(i) instanceof TString strings) {
                putCategories(i, from, strings);
            } else {
                var numbers = Tensors.floats(result.get(i));
                System.arraycopy(numbers, 0, column(i, float[].class), from, numbers.length);
            }
        }
    }

    private void putCategories(int column, int from, TString tensor) {
        var categories = column(column, String[].class);
        for (int i = 0; i < tensor.shape().get(0); i++) {
            categories[from + i] = tensor.getObject(i, 0);
        }
    }

    /** Made by the first who puts something there: only what comes tells its type. */
    private synchronized <T> T column(int i, Class<T> type) {
        if (columns[i] == null) {
            columns[i] = Array.newInstance(type.getComponentType(), size);
        }
        return type.cast(columns[i]);
    }

    /** The columns; of no rows at all, numbers. */
    List<Values> columns() {
        List<Values> values = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            values.add(
                    columns[i] instanceof String[] categories
                            ? new Categories(names.get(i), categories)
                            : new Numbers(names.get(i), columns[i] == null ? new float[size] : (float[]) columns[i]));
        }
        return values;
    }
}
