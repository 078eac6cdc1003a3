package ganscript.metrics;

import java.util.Arrays;

/**
 * Precision, recall, density and coverage of generated points. A point's ball reaches to its k-th nearest neighbour among
 * the points of its own kind and does not hold that, as in the package {@code prdc} of Naeem et al.
 *
 * @param precision the share of generated points that lie in the ball of a real one, from 0 to 1
 * @param recall the share of real points that lie in the ball of a generated one, from 0 to 1 (both: Kynkäänniemi et al.:
 *     arXiv 1904.06991, equations 1 and 2)
 * @param density how many balls of real points a generated one lies in on average, divided by k; 0 or more, around 1
 *     where both are distributed alike
 * @param coverage the share of real points whose ball holds a generated one, from 0 to 1 (both: Naeem et al.: arXiv
 *     2002.09797, section 3)
 */
record Prdc(double precision, double recall, double density, double coverage) {

    /**
     * [n][width] and [m][width] → the four, in O((n + m)² · width) time and O(n + m) memory: 10,000 points each, 2 wide,
     * take half a second.
     *
     * @param k which neighbour, 1 or more
     * @throws IllegalArgumentException when a cloud does not have more than k points, widths differ, or a number is not
     *     finite
     */
    static Prdc between(double[][] real, double[][] generated, int k) {
        var x = PointColumns.of("real", real);
        var y = PointColumns.of("generated", generated);
        x.checkAsWideAs(y);
        x.checkAtLeast(k + 1, "so that each has " + k + " neighbours");
        y.checkAtLeast(k + 1, "so that each has " + k + " neighbours");
        return new Count(x, y, k).shares();
    }

    /** ‖x − its k-th nearest neighbour‖² of each point; [n]. */
    static double[] squaredRadii(PointColumns cloud, int k) {
        var radii = new double[cloud.size()];
        var squared = new double[cloud.size()];
        var nearest = new double[k];
        for (int i = 0; i < radii.length; i++) {
            cloud.squaredDistances(i, cloud, 0, squared);
            squared[i] = Double.POSITIVE_INFINITY;
            Arrays.fill(nearest, Double.POSITIVE_INFINITY);
            for (double candidate : squared) {
                if (candidate < nearest[k - 1]) {
                    insert(candidate, nearest);
                }
            }
            radii[i] = nearest[k - 1];
        }
        return radii;
    }

    /** Into sorted numbers, of which the last falls out. */
    private static void insert(double number, double[] sorted) {
        int at = sorted.length - 1;
        while (at > 0 && sorted[at - 1] > number) {
            sorted[at] = sorted[at - 1];
            at--;
        }
        sorted[at] = number;
    }

    /** One pass over all pairs of a real and a generated point. */
    private static final class Count {

        private final PointColumns real;
        private final int k;
        private final double[] realRadii;
        private final double[] generatedRadii;
        private final boolean[] precise;
        private long recalled;
        private long balls;
        private long covered;

        Count(PointColumns real, PointColumns generated, int k) {
            this.real = real;
            this.k = k;
            realRadii = squaredRadii(real, k);
            generatedRadii = squaredRadii(generated, k);
            precise = new boolean[generated.size()];
            var squared = new double[generated.size()];
            for (int i = 0; i < real.size(); i++) {
                real.squaredDistances(i, generated, 0, squared);
                count(squared, realRadii[i]);
            }
        }

        private void count(double[] squared, double realRadius) {
            boolean inGenerated = false;
            int inReal = 0;
            for (int j = 0; j < squared.length; j++) {
                inGenerated |= squared[j] < generatedRadii[j];
                if (squared[j] < realRadius) {
                    precise[j] = true;
                    inReal++;
                }
            }
            recalled += inGenerated ? 1 : 0;
            covered += inReal > 0 ? 1 : 0;
            balls += inReal;
        }

        Prdc shares() {
            double n = real.size();
            double m = precise.length;
            int inBalls = 0;
            for (boolean one : precise) {
                inBalls += one ? 1 : 0;
            }
            return new Prdc(inBalls / m, recalled / n, balls / m / k, covered / n);
        }
    }
}
