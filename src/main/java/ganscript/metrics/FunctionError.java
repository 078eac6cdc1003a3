package ganscript.metrics;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/** How far a learned function is from the true one. */
public final class FunctionError {

    private FunctionError() {}

    /**
     * The mean of |learned − truth|; [n] and [n] → a number, 0 or more. O(n).
     *
     * @throws IllegalArgumentException when there is no value, not as many of each, or one is not finite
     */
    public static double meanAbsolute(float[] learned, float[] truth) {
        return meanAbsolute(widened(learned), widened(truth));
    }

    /**
     * The mean of |learned − truth|; [n] and [n] → a number, 0 or more. O(n).
     *
     * @throws IllegalArgumentException when there is no value, not as many of each, or one is not finite
     */
    public static double meanAbsolute(double[] learned, double[] truth) {
        return Arrays.stream(errors("mean absolute error", learned, truth)).sum() / learned.length;
    }

    /**
     * The 99th percentile of |learned − truth|: one value in a hundred is further off; [n] and [n] → a number, 0 or
     * more. It lies between two values as NumPy's percentile does by default (Hyndman, Fan: Sample Quantiles in
     * Statistical Packages, The American Statistician 50, 1996, definition 7). O(n) on average.
     *
     * @throws IllegalArgumentException when there is no value, not as many of each, or one is not finite
     */
    public static double percentile99Absolute(double[] learned, double[] truth) {
        return Quantile.withDefaults()
                .with(EstimationMethod.HF7)
                .evaluate(errors("99th percentile of the absolute error", learned, truth), 0.99);
    }

    private static double[] errors(String score, double[] learned, double[] truth) {
        if (learned.length != truth.length || learned.length == 0) {
            throw new IllegalArgumentException(score + ": " + learned.length + " learned values but " + truth.length
                    + " true ones: use as many of each, 1 or more");
        }
        var errors = new double[learned.length];
        for (int i = 0; i < learned.length; i++) {
            errors[i] = Math.abs(learned[i] - truth[i]);
            if (!Double.isFinite(errors[i])) {
                throw new IllegalArgumentException(score + ": value " + i + " is " + learned[i]
                        + " where the true one is " + truth[i] + ": use finite numbers");
            }
        }
        return errors;
    }

    private static double[] widened(float[] numbers) {
        var widened = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            widened[i] = numbers[i];
        }
        return widened;
    }
}
