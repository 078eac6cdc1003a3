package ganscript.data;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Data that lie on a curve: y = f(x), with x from a domain, each moved to the right by a random jitter. The
 * generator is given x and makes y.
 *
 * @param curve f, finite on the domain
 * @param domain where x lies
 * @param jitter how far each x is moved at random
 */
public record CurveData(Curve curve, Domain domain, Jitter jitter) implements Source {

    /** Even points of the domain at which a curve is recorded, to be recognised and drawn again. */
    private static final int FINGERPRINT_POINTS = 41;

    /**
     * Checks that the curve has a value on {@value #FINGERPRINT_POINTS} even points, and where jitter moves the last of them.
     *
     * @throws IllegalArgumentException when it has none that a float can hold
     */
    public CurveData {
        Objects.requireNonNull(curve, "data: there is no curve: use curve(x -> x * x + 1)");
        Objects.requireNonNull(domain, "data: there is no range of x: use between(-3, 3)");
        for (double x : domain.even(FINGERPRINT_POINTS)) {
            double y = curve.at(x);
            if (!Double.isFinite((float) y)) {
                throw new IllegalArgumentException("data: the curve is " + y + " at x = " + x
                        + ": use a curve that is finite everywhere between " + domain.from() + " and " + domain.to());
            }
        }
        Objects.requireNonNull(jitter, "jitter");
        double reach = domain.to() + jitter.most();
        if (!Double.isFinite((float) curve.at(reach))) {
            throw new IllegalArgumentException("data: the curve is " + curve.at(reach) + " at x = " + reach
                    + ", to where the jitter of " + jitter.most()
                    + " moves x: use a smaller jitter, 0 for none, or a curve that is finite there");
        }
    }

    @Override
    public List<Column> given() {
        return List.of(new NumericColumn("x"));
    }

    @Override
    public List<Column> made() {
        return List.of(new NumericColumn("y"));
    }

    @Override
    public Optional<Domain> range() {
        return Optional.of(domain);
    }

    @Override
    public Rows draw(int n, UniformRandomProvider random) {
        var x = drawX(n, random);
        return new Rows(n, floats(x), y(x));
    }

    @Override
    public float[] drawGiven(int n, UniformRandomProvider random) {
        return floats(drawX(n, random));
    }

    /** Even x without jitter. */
    @Override
    public Rows pictured(int n, UniformRandomProvider random) {
        var x = domain.even(n);
        return new Rows(n, floats(x), y(x));
    }

    /** The x of a batch of n, 1 or more, with fresh jitter, x + u · most with u uniform in [0, 1); [n]. */
    public double[] drawX(int n, UniformRandomProvider random) {
        var x = domain.spacing() == Domain.Spacing.EVEN ? domain.even(n) : uniform(n, random);
        for (int i = 0; i < n; i++) {
            x[i] += random.nextDouble() * jitter.most();
        }
        return x;
    }

    /** n independent x, uniform over the domain, without jitter; [n]. */
    public double[] uniform(int n, UniformRandomProvider random) {
        return random.doubles(n, domain.from(), domain.to()).toArray();
    }

    /** f at each x, computed in double precision and rounded once, as the original does; [n] → [n]. */
    public float[] y(double[] x) {
        var y = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = (float) curve.at(x[i]);
        }
        return y;
    }

    /** The curve itself on n even points, without jitter; n is 0 or more. */
    public Points even(int n) {
        var x = domain.even(n);
        return new Points(floats(x), y(x));
    }

    /** The curve on fixed points of its domain: two curves with the same fingerprint are taken for the same. */
    public Fingerprint fingerprint() {
        return fingerprint(curve, domain);
    }

    static Fingerprint fingerprint(Curve curve, Domain domain) {
        var x = domain.even(FINGERPRINT_POINTS);
        var y = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = (float) curve.at(x[i]);
        }
        return new Fingerprint(floats(x), y);
    }

    /** Each number rounded to the nearest float; [n] → [n]. */
    public static float[] floats(double[] numbers) {
        var rounded = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            rounded[i] = (float) numbers[i];
        }
        return rounded;
    }
}
