package ganscript.metrics;

/**
 * The energy distance 2 E‖X − Y‖ − E‖X − X'‖ − E‖Y − Y'‖ between two clouds (Székely, Rizzo: Energy statistics, Journal
 * of Statistical Planning and Inference 143, 2013: the two-sample statistic without its factor nm / (n + m)), each mean over all n · m, n² and m² pairs, points with
 * themselves among them. In the points' own unit, 0 or more, and 0 only for equal distributions.
 *
 * <p>No root is taken and nothing is divided by: in one dimension it is the square of SciPy's {@code energy_distance}.
 */
final class EnergyDistance {

    private EnergyDistance() {}

    /**
     * [n][width] and [m][width] → a number, in O((n + m)² · width) time and O(n + m) memory: 10,000 points each, 2 wide,
     * take a second.
     *
     * @throws IllegalArgumentException when a cloud is empty, widths differ, or a number is not finite
     */
    static double between(double[][] real, double[][] generated) {
        var x = PointColumns.of("real", real);
        var y = PointColumns.of("generated", generated);
        double n = x.size();
        double m = y.size();
        double across = x.sumBetween(y, Math::sqrt) / n / m;
        return 2 * across - 2 * x.sumOfPairs(Math::sqrt) / n / n - 2 * y.sumOfPairs(Math::sqrt) / m / m;
    }
}
