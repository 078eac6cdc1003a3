package ganscript.model;

import ganscript.data.Categories;
import ganscript.data.Numbers;
import ganscript.data.Values;
import ganscript.nn.Tensors;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Result;
import org.tensorflow.Tensor;
import org.tensorflow.types.TString;

/** Columns that come in pieces, one behind the other. */
final class Gathered {

    private final List<String> names;
    private final int size;
    private final Object[] columns;
    private int done;

    /**
     * @param names of the columns, in the order in which they are fetched
     * @param size how many rows will come
     */
    Gathered(List<String> names, int size) {
        this.names = names;
        this.size = size;
        this.columns = new Object[names.size()];
    }

    /** Adds the next rows: of each column [rows, 1]. */
    void add(Result result) {
        int rows = 0;
        for (int i = 0; i < columns.length; i++) {
            var tensor = result.get(i);
            rows = Math.toIntExact(tensor.shape().get(0));
            if (tensor instanceof TString strings) {
                addCategories(i, strings, rows);
            } else {
                addNumbers(i, tensor, rows);
            }
        }
        done += rows;
    }

    private void addNumbers(int column, Tensor tensor, int rows) {
        if (columns[column] == null) {
            columns[column] = new float[size];
        }
        System.arraycopy(Tensors.floats(tensor), 0, columns[column], done, rows);
    }

    private void addCategories(int column, TString tensor, int rows) {
        if (columns[column] == null) {
            columns[column] = new String[size];
        }
        var names = (String[]) columns[column];
        for (int i = 0; i < rows; i++) {
            names[done + i] = tensor.getObject(i, 0);
        }
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
