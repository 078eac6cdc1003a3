package ganscript.metrics;

/**
 * {@link Score#COVERAGE} of one real sample by one generated sample after the other: what of it depends on the real points
 * alone is computed once.
 */
public final class Coverage {

    private final PointColumns real;
    private final double[] squaredRadii;

    /**
     * @param real [n][width], n 6 or more
     * @throws IllegalArgumentException when there are fewer, their widths differ, or a number is not finite
     */
    public Coverage(double[][] real) {
        this.real = PointColumns.of("real", real);
        this.real.checkAtLeast(SamplePair.NEIGHBOUR + 1, "so that each has " + SamplePair.NEIGHBOUR + " neighbours");
        squaredRadii = Prdc.squaredRadii(this.real, SamplePair.NEIGHBOUR);
    }

    /**
     * The share of real points whose ball, see {@link Prdc}, holds a generated one, from 0 to 1; in O(n · m · width) time.
     *
     * @param generated [m][width], m 1 or more
     * @throws IllegalArgumentException when there is none, it is not as wide, or a number is not finite
     */
    public double by(double[][] generated) {
        var columns = PointColumns.of("generated", generated);
        real.checkAsWideAs(columns);
        var squared = new double[columns.size()];
        double covered = 0;
        for (int i = 0; i < real.size(); i++) {
            real.squaredDistances(i, columns, 0, squared);
            covered += anyBelow(squared, squaredRadii[i]) ? 1 : 0;
        }
        return covered / real.size();
    }

    private static boolean anyBelow(double[] squared, double limit) {
        for (double each : squared) {
            if (each < limit) {
                return true;
            }
        }
        return false;
    }
}
