package ganscript.data;

import java.nio.FloatBuffer;
import java.util.List;

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
    public Values joined(List<Values> parts) {
        var joined = FloatBuffer.allocate(parts.stream().mapToInt(Values::size).sum());
        parts.forEach(part -> joined.put(((Numbers) part).values));
        return new Numbers(name, joined.array());
    }

    @Override
    public String cell(int row) {
        return Float.toString(values[row]);
    }

    /** Whether none of them is infinite or not a number, as those of a training that has diverged are. */
    public static boolean finite(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
