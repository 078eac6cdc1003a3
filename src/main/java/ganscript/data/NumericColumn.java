package ganscript.data;

/**
 * Numbers, which networks see as (value − mean) / deviation.
 *
 * @param name its name
 * @param mean finite
 * @param deviation greater than 0, in the column's own unit
 */
public record NumericColumn(String name, double mean, double deviation) implements Column {

    /** Checks the scale. */
    public NumericColumn {
        if (!Double.isFinite(mean) || !(deviation > 0) || Double.isInfinite(deviation)) {
            throw new IllegalArgumentException("column " + name + ": mean is " + mean + " and deviation " + deviation
                    + ": use a finite mean and a deviation greater than 0");
        }
    }

    /** Numbers that networks see as they are. */
    public NumericColumn(String name) {
        this(name, 0, 1);
    }

    /** Whether encoding changes nothing. */
    public boolean plain() {
        return mean == 0 && deviation == 1;
    }

    @Override
    public int width() {
        return 1;
    }

    /** What networks see of a value; in float, as the exported graph does it. */
    public float encode(double value) {
        return plain() ? (float) value : ((float) value - (float) mean) / (float) deviation;
    }

    @Override
    public float[] encode(Values values) {
        if (!(values instanceof Numbers numbers)) {
            throw new IllegalArgumentException("column " + name + ": holds numbers: give it none but these");
        }
        var rows = new float[numbers.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = encode(numbers.values()[i]);
        }
        return rows;
    }

    @Override
    public Values decode(float[] rows, int stride, int from) {
        var values = new float[rows.length / stride];
        for (int i = 0; i < values.length; i++) {
            float row = rows[i * stride + from];
            // In float, as the exported graph does it.
            values[i] = plain() ? row : row * (float) deviation + (float) mean;
        }
        return new Numbers(name, values);
    }
}
