package ganscript.metrics;

import org.apache.commons.statistics.descriptive.Median;

/**
 * What repeated measurements say.
 *
 * @param median the middle one, or the mean of the two in the middle
 * @param least the smallest
 * @param most the largest
 * @param repetitions how many there were, 1 or more
 */
public record Spread(double median, double least, double most, int repetitions) {

    /**
     * Of these.
     *
     * @throws IllegalArgumentException when there are none
     */
    public static Spread of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("repetitions is 0: use 1 or more");
        }
        double least = values[0];
        double most = values[0];
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return new Spread(Median.withDefaults().evaluate(values.clone()), least, most, values.length);
    }
}
