package ganscript.data;

/**
 * A column of numbers. The array is not copied.
 *
 * @param name the column's
 * @param values [n]
 */
public record Numbers(String name, float[] values) implements Values {

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public String cell(int row) {
        return Float.toString(values[row]);
    }
}
