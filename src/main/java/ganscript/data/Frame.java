package ganscript.data;

/**
 * A rectangle of the plane.
 *
 * @param left the least x
 * @param right the largest x, greater
 * @param bottom the least y
 * @param top the largest y, greater
 */
public record Frame(double left, double right, double bottom, double top) {

    /** Around points, with a margin on each side of 0.15 of their range; 1 where they have none. */
    public static Frame around(float[] x, float[] y) {
        var h = padded(x);
        var v = padded(y);
        return new Frame(h[0], h[1], v[0], v[1]);
    }

    private static double[] padded(float[] values) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (float value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        double margin = most > least ? 0.15 * (most - least) : 1;
        return values.length == 0 ? new double[] {-1, 1} : new double[] {least - margin, most + margin};
    }

    /** From left to right. */
    public double width() {
        return right - left;
    }

    /** From bottom to top. */
    public double height() {
        return top - bottom;
    }
}
