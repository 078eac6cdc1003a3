package ganscript.data;

/**
 * Where x lies.
 *
 * @param from the smallest x, finite
 * @param to the largest x, finite, greater than {@code from}
 * @param spacing how the x of a batch are laid out
 */
public record Domain(double from, double to, Spacing spacing) {

    /** How the x of a batch are laid out. */
    public enum Spacing {
        /** At even steps from end to end, the same for every batch. */
        EVEN,
        /** At random, each independent and uniform. */
        UNIFORM
    }

    /** Checks the range. */
    public Domain {
        if (!Double.isFinite(from) || !Double.isFinite(to) || from >= to) {
            throw new IllegalArgumentException("between(" + from + ", " + to
                    + "): the range is empty or not finite: use a first number smaller than the second");
        }
    }

    /** n even points, [n], as NumPy's {@code linspace} gives them: from 2 on both ends are among them, 1 is the left end. */
    public double[] even(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("the number of points is " + n + ": use 0 or more");
        }
        return even(n, 0, n);
    }

    /** Those of n even points from number {@code first} to the one before {@code end}, counted from 0; [end − first]. */
    public double[] even(int n, int first, int end) {
        var x = new double[end - first];
        double step = n == 1 ? 0 : (to - from) / (n - 1);
        for (int i = first; i < end; i++) {
            x[i - first] = i == n - 1 && n > 1 ? to : from + i * step;
        }
        return x;
    }
}
