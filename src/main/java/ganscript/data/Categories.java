package ganscript.data;

/**
 * A column of categories. The array is not copied.
 *
 * @param name the column's
 * @param values [n]
 */
public record Categories(String name, String[] values) implements Values {

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public String cell(int row) {
        return values[row];
    }
}
