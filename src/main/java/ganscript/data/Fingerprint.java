package ganscript.data;

/**
 * A curve on fixed points of its domain, so that it can be recognised and drawn where its function is lost.
 *
 * @param x even points, [n]
 * @param y the curve there, [n]
 */
public record Fingerprint(float[] x, float[] y) {

    /** Of the greatest value; expressions may be computed another way than when the fingerprint was taken. */
    private static final double ROUNDING = 1e-6;

    /** Whether both are of curves with the same values, to rounding. */
    public boolean matches(Fingerprint other) {
        if (y.length != other.y.length) {
            return false;
        }
        double greatest = 1;
        double apart = 0;
        for (int i = 0; i < y.length; i++) {
            greatest = Math.max(greatest, Math.abs(y[i]));
            apart = Math.max(apart, Math.abs((double) y[i] - other.y[i]));
        }
        return apart <= ROUNDING * greatest;
    }
}
