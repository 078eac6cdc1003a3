package ganscript.metrics;

import java.util.Arrays;

/**
 * The 1-Wasserstein distance between two samples of numbers, exactly: ∫|F − G| over their empirical distribution
 * functions F and G (Ramdas, García Trillos, Cuturi: On Wasserstein Two-Sample Testing, Entropy 19, 2017), in the numbers' own unit, 0 or more. For samples of one size it is the mean distance of the sorted numbers.
 */
final class Wasserstein1 {

    private Wasserstein1() {}

    /**
     * [n] and [m] → W₁, in O((n + m) log(n + m)) time.
     *
     * @throws IllegalArgumentException when a sample is empty or a number is not finite
     */
    static double between(double[] real, double[] generated) {
        return ofSorted(sorted("real", real), sorted("generated", generated));
    }

    private static double[] sorted(String kind, double[] numbers) {
        var sorted = PointColumns.of(kind, numbers).column(0);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The same of samples that are sorted already and hold finite numbers. */
    static double ofSorted(double[] x, double[] y) {
        double area = 0;
        double at = Math.min(x[0], y[0]);
        for (int i = 0, j = 0; i < x.length && j < y.length; ) {
            double next = Math.min(x[i], y[j]);
            area += Math.abs((double) i / x.length - (double) j / y.length) * (next - at);
            at = next;
            if (x[i] == next) {
                i++;
            } else {
                j++;
            }
            if (i == x.length) {
                area += rest(y, j, at);
            } else if (j == y.length) {
                area += rest(x, i, at);
            }
        }
        return area;
    }

    /** Where one sample has ended, its function is 1 and the other's climbs there in steps. */
    private static double rest(double[] longer, int from, double at) {
        double area = 0;
        double left = at;
        for (int j = from; j < longer.length; j++) {
            area += (1 - (double) j / longer.length) * (longer[j] - left);
            left = longer[j];
        }
        return area;
    }
}
