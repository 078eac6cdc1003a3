package ganscript.metrics;

import java.util.function.DoubleUnaryOperator;

/**
 * Points of some width, checked, and kept column by column: distances from one point to all others are then loops that
 * the compiler turns into vector instructions. Sums over pairs take O(n · m · width) time and O(m) memory.
 */
final class PointColumns {

    private final String kind;
    private final double[][] columns;

    private PointColumns(String kind, double[][] columns) {
        this.kind = kind;
        this.columns = columns;
    }

    /**
     * Copies points, [n][width] with n and width 1 or more.
     *
     * @param kind whose points they are, such as real, for sentences
     * @throws IllegalArgumentException when there are none, their widths differ, or a number is not finite
     */
    static PointColumns of(String kind, double[][] points) {
        if (points.length == 0 || points[0].length == 0) {
            throw new IllegalArgumentException(kind + " points: there are none: use 1 or more, 1 or more wide");
        }
        var columns = new double[points[0].length][points.length];
        for (int i = 0; i < points.length; i++) {
            if (points[i].length != columns.length) {
                throw new IllegalArgumentException(kind + " points: the first is " + columns.length
                        + " wide but number " + i + " is " + points[i].length + ": use one width");
            }
            for (int c = 0; c < columns.length; c++) {
                checkFinite(kind + " points: number ", i, points[i][c]);
                columns[c][i] = points[i][c];
            }
        }
        return new PointColumns(kind, columns);
    }

    /**
     * Copies numbers, [n] with n 1 or more: a cloud 1 wide.
     *
     * @throws IllegalArgumentException when there are none, or one is not finite
     */
    static PointColumns of(String kind, double[] numbers) {
        if (numbers.length == 0) {
            throw new IllegalArgumentException(kind + " numbers: there are none: use 1 or more");
        }
        for (int i = 0; i < numbers.length; i++) {
            checkFinite(kind + " numbers: number ", i, numbers[i]);
        }
        return new PointColumns(kind, new double[][] {numbers.clone()});
    }

    private static void checkFinite(String what, int i, double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(what + i + " holds " + number + ": use finite numbers");
        }
    }

    int size() {
        return columns[0].length;
    }

    int width() {
        return columns.length;
    }

    /** Column c, [n]; not a copy. */
    double[] column(int c) {
        return columns[c];
    }

    /** @throws IllegalArgumentException when there are fewer points than that */
    void checkAtLeast(int fewest, String reason) {
        if (size() < fewest) {
            throw new IllegalArgumentException(
                    kind + " points: there are " + size() + ": use " + fewest + " or more, " + reason);
        }
    }

    /** @throws IllegalArgumentException when the other is not as wide */
    void checkAsWideAs(PointColumns other) {
        if (width() != other.width()) {
            throw new IllegalArgumentException(kind + " points are " + width() + " wide but " + other.kind
                    + " ones are " + other.width() + " wide: use one width");
        }
    }

    /**
     * ‖point i − the other's point j‖² for each j from {@code first} on, written to {@code squared[j]}.
     *
     * @param squared [at least the other's size]
     */
    void squaredDistances(int i, PointColumns other, int first, double[] squared) {
        int size = other.size();
        for (int c = 0; c < columns.length; c++) {
            double x = columns[c][i];
            var column = other.columns[c];
            if (c == 0) {
                for (int j = first; j < size; j++) {
                    squared[j] = (column[j] - x) * (column[j] - x);
                }
            } else {
                for (int j = first; j < size; j++) {
                    squared[j] += (column[j] - x) * (column[j] - x);
                }
            }
        }
    }

    /** Σ f(‖x − y‖²) over each point x of this and each y of the other. */
    double sumBetween(PointColumns other, DoubleUnaryOperator f) {
        checkAsWideAs(other);
        var squared = new double[other.size()];
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            squaredDistances(i, other, 0, squared);
            sum += sum(squared, 0, f);
        }
        return sum;
    }

    /** Σ f(‖x − x'‖²) over each pair of different points, each pair once. */
    double sumOfPairs(DoubleUnaryOperator f) {
        var squared = new double[size()];
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            squaredDistances(i, this, i + 1, squared);
            sum += sum(squared, i + 1, f);
        }
        return sum;
    }

    private static double sum(double[] squared, int first, DoubleUnaryOperator f) {
        double sum = 0;
        for (int j = first; j < squared.length; j++) {
            sum += f.applyAsDouble(squared[j]);
        }
        return sum;
    }
}
