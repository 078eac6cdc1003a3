package ganscript.metrics;

import java.util.Arrays;

/**
 * Pearson's correlation of every two columns: Σ (x − x̄)(y − ȳ) / √(Σ (x − x̄)² Σ (y − ȳ)²), from −1 to 1 (Pearson: Note on
 * regression and inheritance in the case of two parents, Proceedings of the Royal Society of London 58, 1895).
 *
 * <p>A column that never changes has none; it counts as 0 with every other, where NumPy gives NaN, so that a generator
 * that makes one value for ever is charged for the correlations that it lost.
 */
final class Correlations {

    private Correlations() {}

    /**
     * [n][width] → [width][width], symmetric, 1 on the diagonal. O(n · width²).
     *
     * @throws IllegalArgumentException when there are fewer than 2 points, their widths differ, or a number is not finite
     */
    static double[][] matrix(double[][] points) {
        return matrix(PointColumns.of("the", points));
    }

    /**
     * The largest |r − s| over every two different columns, r their correlation among the real and s among the generated
     * points; [n][width] and [m][width] with width 2 or more → a number from 0 to 2. O((n + m) · width²).
     *
     * @throws IllegalArgumentException when there are fewer than 2 points of a kind or 2 columns, widths differ, or a
     *     number is not finite
     */
    static double largestDifference(double[][] real, double[][] generated) {
        var x = PointColumns.of("real", real);
        var y = PointColumns.of("generated", generated);
        x.checkAsWideAs(y);
        if (x.width() < 2) {
            throw new IllegalArgumentException(
                    "correlations: the points are " + x.width() + " wide: use 2 or more columns");
        }
        var r = matrix(x);
        var s = matrix(y);
        double largest = 0;
        for (int a = 0; a < r.length; a++) {
            for (int b = 0; b < a; b++) {
                largest = Math.max(largest, Math.abs(r[a][b] - s[a][b]));
            }
        }
        return largest;
    }

    private static double[][] matrix(PointColumns points) {
        points.checkAtLeast(2, "for correlations");
        var units = new double[points.width()][];
        Arrays.setAll(units, c -> centredUnit(points.column(c)));
        var matrix = new double[units.length][units.length];
        for (int a = 0; a < units.length; a++) {
            matrix[a][a] = 1;
            for (int b = 0; b < a; b++) {
                // Rounding may lead a little beyond 1.
                matrix[a][b] = Math.max(-1, Math.min(1, product(units[a], units[b])));
                matrix[b][a] = matrix[a][b];
            }
        }
        return matrix;
    }

    /** The column less its mean, made to length 1; zeros when all its numbers are the same. */
    private static double[] centredUnit(double[] column) {
        double first = column[0];
        if (Arrays.stream(column).allMatch(number -> number == first)) {
            return new double[column.length];
        }
        double mean = Arrays.stream(column).sum() / column.length;
        var centred = Arrays.stream(column).map(number -> number - mean).toArray();
        double length = Math.sqrt(product(centred, centred));
        return Arrays.stream(centred).map(number -> number / length).toArray();
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
