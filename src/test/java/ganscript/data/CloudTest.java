package ganscript.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudTest {

    private static final int N = 40_000;

    @Test
    void ringHasItsModesAtEvenAnglesFromTheRightAndAllAsLikely() {
        var rows = draw(new Ring(8, 2, 0.1));
        var count = new int[8];
        var sum = new double[8][2];
        double squares = 0;
        for (int i = 0; i < N; i++) {
            double x = rows.made()[2 * i];
            double y = rows.made()[2 * i + 1];
            int k = Math.floorMod(Math.round(Math.atan2(y, x) / (Math.PI / 4)), 8);
            count[k]++;
            sum[k][0] += x;
            sum[k][1] += y;
            double dx = x - 2 * Math.cos(k * Math.PI / 4);
            double dy = y - 2 * Math.sin(k * Math.PI / 4);
            squares += dx * dx + dy * dy;
        }
        for (int k = 0; k < 8; k++) {
            assertThat(count[k]).isCloseTo(N / 8, within(350)); // five standard deviations
            assertThat(sum[k][0] / count[k]).isCloseTo(2 * Math.cos(k * Math.PI / 4), within(0.01));
            assertThat(sum[k][1] / count[k]).isCloseTo(2 * Math.sin(k * Math.PI / 4), within(0.01));
        }
        assertThat(Math.sqrt(squares / (2 * N))).isCloseTo(0.1, within(0.002));
    }

    @Test
    void gridIsCentredOnTheOrigin() {
        var centres = new Grid(5, 1.5, 0.1).mixture().orElseThrow().centres();
        assertThat(centres).hasDimensions(25, 2);
        assertThat(centres[0]).containsExactly(-3, -3);
        assertThat(centres[12]).containsExactly(0, 0);
        assertThat(centres[24]).containsExactly(3, 3);
        assertThat(centres[1]).containsExactly(-3, -1.5);
    }

    /** Without noise each point satisfies the equation of one of the two half circles. */
    @Test
    void moonsLieOnTwoHalfCircles() {
        var rows = draw(new Moons(0));
        int upper = 0;
        for (int i = 0; i < N; i++) {
            double x = rows.made()[2 * i];
            double y = rows.made()[2 * i + 1];
            double first = Math.abs(Math.hypot(x, y) - 1);
            double second = Math.abs(Math.hypot(x - 1, y - 0.5) - 1);
            assertThat(Math.min(first, second)).isLessThan(1e-6);
            boolean isUpper = first < second;
            assertThat(y)
                    .satisfies(v ->
                            assertThat(isUpper ? v >= -1e-6 : v <= 0.5 + 1e-6).isTrue());
            upper += isUpper ? 1 : 0;
        }
        assertThat(upper).isCloseTo(N / 2, within(500));
    }

    /** Radius over angle is constant on an Archimedean spiral; u = (r / radius)² is uniform, so its mean is 1/2. */
    @Test
    void spiralIsArchimedean() {
        var rows = draw(new Spiral(2, 3, 0));
        double mean = 0;
        for (int i = 0; i < N; i++) {
            double x = rows.made()[2 * i];
            double y = rows.made()[2 * i + 1];
            double way = Math.hypot(x, y) / 3;
            assertThat(x).isCloseTo(3 * way * Math.cos(4 * Math.PI * way), within(1e-5));
            assertThat(y).isCloseTo(3 * way * Math.sin(4 * Math.PI * way), within(1e-5));
            mean += way * way / N;
        }
        assertThat(mean).isCloseTo(0.5, within(0.0075));
    }

    @Test
    void noiseHasItsSigma() {
        var rows = draw(new Moons(0.25));
        double meanX = 0;
        for (int i = 0; i < N; i++) {
            meanX += rows.made()[2 * i] / N;
        }
        double variance = 0;
        for (int i = 0; i < N; i++) {
            variance += Math.pow(rows.made()[2 * i] - meanX, 2) / N;
        }
        // x is ±1/2 around 1/2 plus cos t, with variance 1/4 + 1/2, plus the noise's.
        assertThat(meanX).isCloseTo(0.5, within(0.025));
        assertThat(variance).isCloseTo(0.75 + 0.0625, within(0.03));
    }

    @Test
    void sameSeedGivesTheSamePoints() {
        assertThat(draw(new Ring(3, 1, 0.2)).made())
                .isEqualTo(draw(new Ring(3, 1, 0.2)).made());
        assertThat(draw(new Ring(3, 1, 0.2)).given()).isEmpty();
    }

    @Test
    void noisyCurveHasItsMeanAndItsSpreadAtEachX() {
        var middle = new CurveData(Curve.of(Math::sin), new Domain(-3, 3, Domain.Spacing.UNIFORM), Jitter.NONE);
        var rows = new NoisyCurveData(middle, Curve.of(x -> 0.1 + 0.1 * Math.abs(x)))
                .draw(N, RandomSource.XO_SHI_RO_256_PP.create(1L));
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < N; i++) {
            double x = rows.given()[i];
            double epsilon = (rows.made()[i] - Math.sin(x)) / (0.1 + 0.1 * Math.abs(x));
            sum += epsilon;
            squares += epsilon * epsilon;
        }
        assertThat(sum / N).isCloseTo(0, within(0.025));
        assertThat(squares / N).isCloseTo(1, within(0.035));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ring: modes is 0: use 1 or more|0|1|1",
                "ring: radius is -1.0: use greater than 0|8|-1|1",
                "ring: sigma is 0.0: use greater than 0|8|1|0"
            })
    void valueOutOfItsRangeIsRefused(String sentence, int modes, double radius, double sigma) {
        assertThatThrownBy(() -> new Ring(modes, radius, sigma)).hasMessage(sentence);
    }

    @Test
    void negativeSpreadIsRefused() {
        var middle = new CurveData(Curve.of(x -> x), new Domain(-1, 1, Domain.Spacing.EVEN), Jitter.NONE);
        assertThatThrownBy(() -> new NoisyCurveData(middle, Curve.of(x -> x)))
                .hasMessage(
                        "data: the spread is -1.0 at x = -1.0: use one that is 0 or more everywhere between -1.0 and 1.0");
    }

    private static Rows draw(Cloud cloud) {
        return cloud.draw(N, RandomSource.XO_SHI_RO_256_PP.create(7L));
    }
}
