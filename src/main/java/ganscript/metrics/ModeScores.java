package ganscript.metrics;

import ganscript.data.Mixture;

/**
 * How generated points spread over the modes of a mixture. A point belongs to the nearest centre, the first of them where
 * two are as near, and is of high quality when it is nearer to it than 3 σ (Srivastava et al., VEEGAN: arXiv 1705.07761,
 * the experiments on synthetic data).
 *
 * @param covered how many modes hold 1 % or more of all points, of high quality each
 * @param highQuality the share of points of high quality, from 0 to 1; 1 − e^(−4.5) ≈ 0.989 for the mixture itself in two
 *     dimensions
 * @param totalVariation ½ (Σ over modes |share of high-quality points there − 1/modes| + share of the others): the total
 *     variation from the even mixture, with all others as one more class, from 0 to 1
 */
record ModeScores(int covered, double highQuality, double totalVariation) {

    private static final double HIGH_QUALITY_SIGMAS = 3;
    private static final double COVERED_SHARE = 0.01;

    /**
     * [n][width] → the scores, in O(n · modes · width) time.
     *
     * @throws IllegalArgumentException when there is no point, one is not as wide as the mixture, or a number is not
     *     finite
     */
    static ModeScores of(double[][] generated, Mixture mixture) {
        var points = PointColumns.of("generated", generated);
        var centres = PointColumns.of("centre", mixture.centres());
        points.checkAsWideAs(centres);
        var counts = new int[mixture.modes()];
        var squared = new double[mixture.modes()];
        for (int i = 0; i < points.size(); i++) {
            points.squaredDistances(i, centres, 0, squared);
            int nearest = indexOfLeast(squared);
            if (Math.sqrt(squared[nearest]) < HIGH_QUALITY_SIGMAS * mixture.sigma()) {
                counts[nearest]++;
            }
        }
        return of(counts, points.size());
    }

    private static int indexOfLeast(double[] numbers) {
        int least = 0;
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] < numbers[least]) {
                least = i;
            }
        }
        return least;
    }

    private static ModeScores of(int[] counts, int points) {
        int covered = 0;
        int valid = 0;
        double distance = 0;
        for (int count : counts) {
            double share = (double) count / points;
            covered += share >= COVERED_SHARE ? 1 : 0;
            valid += count;
            distance += Math.abs(share - 1.0 / counts.length);
        }
        double highQuality = (double) valid / points;
        return new ModeScores(covered, highQuality, (distance + (1 - highQuality)) / 2);
    }
}
