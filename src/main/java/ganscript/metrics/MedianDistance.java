package ganscript.metrics;

/**
 * The median distance between two different points of a cloud, exactly, over all n (n − 1) / 2 pairs; where their number
 * is even, the mean of the two in the middle.
 *
 * <p>The pairs are never kept: as many as there are of 10,000 points would fill 400 MB. The bits of a double that is not
 * negative are ordered as the doubles are, so four passes over the pairs find the middle one, 16 bits each, by counting
 * (radix selection): O(n² · width) time, O(n) memory.
 */
final class MedianDistance {

    private static final int DIGIT_BITS = 16;

    private final PointColumns cloud;
    private final double[] squared;

    private MedianDistance(PointColumns cloud) {
        this.cloud = cloud;
        this.squared = new double[cloud.size()];
    }

    /** The cloud has 2 points or more. */
    static double of(PointColumns cloud) {
        return new MedianDistance(cloud).median();
    }

    private double median() {
        long pairs = (long) cloud.size() * (cloud.size() - 1) / 2;
        double lower = selected((pairs - 1) / 2);
        double upper = pairs % 2 == 1 ? lower : following(lower, pairs / 2);
        return (Math.sqrt(lower) + Math.sqrt(upper)) / 2;
    }

    /** The squared distance with that many smaller ones before it. */
    private double selected(long rank) {
        long prefix = 0;
        long known = 0;
        long before = rank;
        for (int shift = Long.SIZE - DIGIT_BITS; shift >= 0; shift -= DIGIT_BITS) {
            var counts = counts(prefix, known, shift);
            int digit = 0;
            while (before >= counts[digit]) {
                before -= counts[digit];
                digit++;
            }
            prefix |= (long) digit << shift;
            known |= ((1L << DIGIT_BITS) - 1) << shift;
        }
        return Double.longBitsToDouble(prefix);
    }

    /** How often each digit occurs there, among the squared distances whose known bits are the prefix. */
    private long[] counts(long prefix, long known, int shift) {
        var counts = new long[1 << DIGIT_BITS];
        for (int i = 0; i < squared.length; i++) {
            cloud.squaredDistances(i, cloud, i + 1, squared);
            for (int j = i + 1; j < squared.length; j++) {
                long bits = Double.doubleToRawLongBits(squared[j]);
                if ((bits & known) == prefix) {
                    counts[(int) (bits >>> shift) & (counts.length - 1)]++;
                }
            }
        }
        return counts;
    }

    /** The squared distance of that rank, when the one before it is known. */
    private double following(double previous, long rank) {
        long notAbove = 0;
        double above = Double.POSITIVE_INFINITY;
        for (int i = 0; i < squared.length; i++) {
            cloud.squaredDistances(i, cloud, i + 1, squared);
            for (int j = i + 1; j < squared.length; j++) {
                if (squared[j] <= previous) {
                    notAbove++;
                } else {
                    above = Math.min(above, squared[j]);
                }
            }
        }
        return notAbove > rank ? previous : above;
    }
}
