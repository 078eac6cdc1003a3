package ganscript.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ganscript.data.Domain.Spacing;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurveDataTest {

    private static final Domain EVEN = new Domain(-3, 3, Spacing.EVEN);
    private static final Curve PARABOLA = Curve.of(x -> x * x + 1);

    @Test
    void jitterMovesEachEvenPointRightByLessThanItsMost() {
        var data = new CurveData(PARABOLA, EVEN, new Jitter(0.01));
        var random = random(1);
        double sum = 0;
        for (int batch = 0; batch < 100; batch++) {
            var x = data.drawX(64, random);
            for (int i = 0; i < x.length; i++) {
                double moved = x[i] - (-3 + i * 6 / 63.0);
                assertThat(moved).isBetween(-1e-15, 0.01);
                sum += moved;
            }
        }
        // 6400 draws: the standard error of the mean is 0.01 / sqrt(12 * 6400) = 3.6e-5.
        assertThat(sum / 6400).isCloseTo(0.005, within(2e-4));
    }

    @Test
    void everyBatchHasFreshJitter() {
        var data = new CurveData(PARABOLA, EVEN, new Jitter(0.01));
        var random = random(1);
        assertThat(data.drawX(64, random)).isNotEqualTo(data.drawX(64, random));
    }

    @Test
    void withoutJitterEvenBatchesAreTheEvenPoints() {
        assertThat(new CurveData(PARABOLA, EVEN, Jitter.NONE).drawX(9, random(1)))
                .containsExactly(-3, -2.25, -1.5, -0.75, 0, 0.75, 1.5, 2.25, 3);
    }

    @Test
    void uniformBatchesFillTheRangeIndependently() {
        var x = new CurveData(PARABOLA, new Domain(-1, 4, Spacing.UNIFORM), Jitter.NONE).drawX(10_000, random(2));
        assertThat(Arrays.stream(x)).allMatch(value -> value >= -1 && value < 4);
        // Standard error of the mean: 5 / sqrt(12 * 10000) = 0.0144.
        assertThat(Arrays.stream(x).average().orElseThrow()).isCloseTo(1.5, within(0.06));
        var sorted = x.clone();
        Arrays.sort(sorted);
        assertThat(x).isNotEqualTo(sorted);
        for (int i = 0; i < sorted.length; i++) {
            // Kolmogorov-Smirnov at 1e-4: 2.23 / sqrt(n).
            assertThat((i + 0.5) / x.length).isCloseTo((sorted[i] + 1) / 5, within(0.0223));
        }
    }

    @Test
    void sameSeedDrawsTheSameAndAnotherAnother() {
        for (var spacing : Spacing.values()) {
            var data = new CurveData(PARABOLA, new Domain(-3, 3, spacing), new Jitter(0.1));
            assertThat(data.drawX(64, random(5))).isEqualTo(data.drawX(64, random(5)));
            assertThat(data.drawX(64, random(5))).isNotEqualTo(data.drawX(64, random(6)));
            assertThat(data.uniform(64, random(5))).isEqualTo(data.uniform(64, random(5)));
            assertThat(data.uniform(64, random(5))).isNotEqualTo(data.uniform(64, random(6)));
        }
    }

    @Test
    void yIsComputedInDoublePrecisionAndRoundedOnce() {
        var data = new CurveData(PARABOLA, EVEN, Jitter.NONE);
        var x = new double[] {-3, 0.1, 1 / 3.0};
        assertThat(data.y(x)).containsExactly(10f, (float) 1.01, (float) (1 / 9.0 + 1));
        assertThat(CurveData.floats(x)).containsExactly(-3f, 0.1f, 1 / 3f);
    }

    @Test
    void fingerprintIsTheCurveOnEvenPoints() {
        var print = new CurveData(PARABOLA, EVEN, new Jitter(0.01)).fingerprint();
        assertThat(print.x().length).isGreaterThan(20);
        assertThat(print.x()).startsWith(-3f).endsWith(3f);
        for (int i = 0; i < print.x().length; i++) {
            double x = -3 + 6.0 * i / (print.x().length - 1);
            assertThat((double) print.y()[i]).isCloseTo(x * x + 1, within(1e-6));
        }
    }

    @Test
    void sameCurveHasTheSameFingerprintHoweverItIsGiven() {
        var lambda = new CurveData(PARABOLA, EVEN, Jitter.NONE).fingerprint();
        var text = new CurveData(Curve.parse("x^2+1"), EVEN, Jitter.NONE).fingerprint();
        var other = new CurveData(Curve.parse("x^2+1.001"), EVEN, Jitter.NONE).fingerprint();
        assertThat(text.y()).isEqualTo(lambda.y());
        assertThat(other.y()).isNotEqualTo(lambda.y());
    }

    @Test
    void curveWithAPoleIsRefused() {
        assertThatThrownBy(() -> new CurveData(Curve.parse("1/x"), EVEN, Jitter.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("data: the curve is NaN at x = 0.0: use a curve that is finite everywhere between "
                        + "-3.0 and 3.0");
        assertThatThrownBy(() -> new CurveData(Curve.of(x -> 1 / x), EVEN, Jitter.NONE))
                .hasMessageStartingWith("data: the curve is Infinity at x = 0.0: ");
    }

    @Test
    void curveWithoutAValueWhereJitterMovesXIsRefused() {
        var domain = new Domain(-0.4, 0.4, Spacing.UNIFORM);
        var halfCircle = Curve.parse("sqrt(0.16 - x^2)");
        assertThat(new CurveData(halfCircle, domain, Jitter.NONE).y(new double[] {0.4}))
                .containsExactly(0);
        assertThatThrownBy(() -> new CurveData(halfCircle, domain, new Jitter(0.25)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("data: the curve is NaN at x = 0.65, to where the jitter of 0.25 moves x: use a smaller"
                        + " jitter, 0 for none, or a curve that is finite there");
    }

    @Test
    void curveTooLargeForAFloatIsRefused() {
        assertThatThrownBy(() -> new CurveData(Curve.of(x -> 1e39), EVEN, Jitter.NONE))
                .hasMessageStartingWith("data: the curve is 1.0E39 at x = -3.0: ");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, Double.NaN, Double.POSITIVE_INFINITY})
    void jitterThatIsNoDistanceIsRefused(double most) {
        assertThatThrownBy(() -> new Jitter(most))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("jitter(" + most + "): jitter is " + most + ": use 0 or more");
    }

    private static UniformRandomProvider random(long seed) {
        return RandomSource.XO_SHI_RO_256_PP.create(seed);
    }
}
