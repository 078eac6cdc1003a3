package ganscript.data;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Data around a curve: y = f(x) + s(x) · ε with ε from the standard normal distribution, so y given x has mean f(x) and
 * standard deviation s(x).
 *
 * @param middle f, and where x lies
 * @param spread s, 0 or more on the domain
 */
public record NoisyCurveData(CurveData middle, Curve spread) implements Source {

    /** @throws IllegalArgumentException when the spread is negative or has no value at one of the fingerprint's points */
    public NoisyCurveData {
        Objects.requireNonNull(spread, "data: there is no spread: use noisy(curve(…), spread(x -> 0.1))");
        var print = CurveData.fingerprint(spread, middle.domain());
        for (int i = 0; i < print.x().length; i++) {
            if (!(print.y()[i] >= 0) || Float.isInfinite(print.y()[i])) {
                throw new IllegalArgumentException("data: the spread is " + print.y()[i] + " at x = " + print.x()[i]
                        + ": use one that is 0 or more everywhere between "
                        + middle.domain().from() + " and " + middle.domain().to());
            }
        }
    }

    @Override
    public List<Column> given() {
        return middle.given();
    }

    @Override
    public List<Column> made() {
        return middle.made();
    }

    @Override
    public Optional<Domain> range() {
        return Optional.of(middle.domain());
    }

    @Override
    public Rows draw(int n, UniformRandomProvider random) {
        return around(middle.drawX(n, random), random);
    }

    @Override
    public float[] drawGiven(int n, UniformRandomProvider random) {
        return middle.drawGiven(n, random);
    }

    /** At even x without jitter. */
    @Override
    public Rows pictured(int n, UniformRandomProvider random) {
        return around(middle.domain().even(n), random);
    }

    private Rows around(double[] x, UniformRandomProvider random) {
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        var y = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = (float) (middle.curve().at(x[i]) + spread.at(x[i]) * normal.sample());
        }
        return new Rows(x.length, CurveData.floats(x), y);
    }

    /** The spread on fixed points of the domain. */
    public Fingerprint spreadFingerprint() {
        return CurveData.fingerprint(spread, middle.domain());
    }
}
