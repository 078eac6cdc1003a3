package ganscript.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ganscript.data.Mixture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScoreTest {

    private static final Truth SINE = Truth.of(Math::sin);

    /** Where record.py's value of each score is, or what else fixes it. */
    private static Map<Score, Double> recorded() {
        Map<Score, Double> values = new EnumMap<>(Score.class);
        values.put(Score.MEAN_ABSOLUTE_ERROR, Recorded.value("/mean absolute error"));
        values.put(Score.ABSOLUTE_ERROR_P99, Recorded.value("/99th percentile"));
        values.put(Score.WASSERSTEIN_1, Recorded.value("/wasserstein"));
        values.put(Score.KOLMOGOROV_SMIRNOV, Recorded.value("/kolmogorov-smirnov/0"));
        values.put(Score.KOLMOGOROV_SMIRNOV_P, Recorded.value("/kolmogorov-smirnov/1"));
        // Directions of a seed are commons-rng's own; the distance along given ones is SciPy's: SlicedWassersteinTest.
        values.put(
                Score.SLICED_WASSERSTEIN,
                SlicedWasserstein.between(
                        Recorded.CLOUD_REAL, Recorded.CLOUD_GENERATED, SlicedWasserstein.directions(128, 2, 5)));
        values.put(Score.ENERGY_DISTANCE, Recorded.value("/cloud/energy distance"));
        values.put(Score.MMD_SQUARED, Recorded.value("/cloud/mmd"));
        values.put(Score.PRECISION, Recorded.value("/cloud/prdc/precision"));
        values.put(Score.RECALL, Recorded.value("/cloud/prdc/recall"));
        values.put(Score.DENSITY, Recorded.value("/cloud/prdc/density"));
        values.put(Score.COVERAGE, Recorded.value("/cloud/prdc/coverage"));
        values.put(Score.MODES_COVERED, Recorded.value("/ring/0"));
        values.put(Score.HIGH_QUALITY, Recorded.value("/ring/1"));
        values.put(Score.MODE_TOTAL_VARIATION, Recorded.value("/ring/2"));
        values.put(Score.FINE_TOTAL_VARIATION, Recorded.value("/ring/3"));
        values.put(Score.CORRELATION_DIFFERENCE, Recorded.value("/wide/correlation difference"));
        return values;
    }

    private static SamplePair recordedPair(DataKind kind) {
        return switch (kind) {
            case FUNCTION, CLOUD -> new SamplePair(Recorded.CLOUD_REAL, Recorded.CLOUD_GENERATED, SINE, 5);
            case NUMBERS ->
                new SamplePair(numbers(Recorded.CLOUD_REAL), numbers(Recorded.CLOUD_GENERATED), Truth.UNKNOWN, 5);
            case MIXTURE -> {
                var ring = Recorded.points("ring");
                yield new SamplePair(ring, ring, Truth.of(Recorded.ring()), 5);
            }
            case TABLE -> new SamplePair(Recorded.WIDE_REAL, Recorded.WIDE_GENERATED, Truth.UNKNOWN, 5);
        };
    }

    private static double[][] numbers(double[][] points) {
        return Arrays.stream(points).map(point -> new double[] {point[0]}).toArray(double[][]::new);
    }

    @ParameterizedTest
    @EnumSource
    void everyScoreHasItsRecordedValue(Score score) {
        assertThat(recorded()).containsKey(score);
        Recorded.close(score.value(recordedPair(score.kind())), recorded().get(score));
    }

    @ParameterizedTest
    @EnumSource
    void everyScoreTellsRealPointsFromOnesPulledTogether(Score score) {
        var table = table(score, Recorded.ring(), 0.5);
        var row = table.row(score);
        assertThat(score.better().than(row.realAgainstReal(), row.value()))
                .as(row.toString())
                .isTrue();
    }

    /** Generated points are real ones moved towards (1, 1), which spoils correlations, modes and all distances. */
    private static ScoreTable table(Score score, Mixture ring, double factor) {
        var other = Recorded.drawn(ring, 500, 2);
        List<double[]> generated = new ArrayList<>();
        for (var point : Recorded.drawn(ring, 500, 3)) {
            double x = 1 + factor * (point[0] - 1);
            generated.add(new double[] {x, 1 + factor * (point[1] - 1) + 0.4 * x});
        }
        var real = Recorded.drawn(ring, 500, 1);
        var made = generated.toArray(double[][]::new);
        return switch (score.kind()) {
            case NUMBERS -> table(score, numbers(real), numbers(other), numbers(made), Truth.UNKNOWN);
            case FUNCTION -> table(score, onSine(real), onSine(other), made, SINE);
            case CLOUD, MIXTURE, TABLE -> table(score, real, other, made, Truth.of(ring));
        };
    }

    private static ScoreTable table(Score score, double[][] real, double[][] other, double[][] made, Truth truth) {
        return ScoreTable.of(
                List.of(score), new SamplePair(real, other, truth, 1), new SamplePair(real, made, truth, 1));
    }

    private static double[][] onSine(double[][] points) {
        return Arrays.stream(points)
                .map(point -> new double[] {point[0], Math.sin(point[0])})
                .toArray(double[][]::new);
    }

    @Test
    void namesAreOneOnTheCommandLineAndInFiles() {
        assertThat(Score.SLICED_WASSERSTEIN).hasToString("sliced-wasserstein");
        assertThat(Score.SLICED_WASSERSTEIN.column()).isEqualTo("sliced_wasserstein");
        for (var score : Score.values()) {
            assertThat(Score.named(score.toString())).isEqualTo(score);
            assertThat(Score.named(score.column())).isEqualTo(score);
        }
        assertThatThrownBy(() -> Score.named("fid"))
                .hasMessageStartingWith(
                        "the score fid is unknown: use one of [mean-absolute-error, absolute-error-p99,");
    }

    @Test
    void pointsFitScoresByTheirWidthAndWhatIsKnownOfThem() {
        assertThat(Score.fitting(1, Truth.UNKNOWN))
                .containsExactly(
                        Score.WASSERSTEIN_1,
                        Score.KOLMOGOROV_SMIRNOV,
                        Score.KOLMOGOROV_SMIRNOV_P,
                        Score.SLICED_WASSERSTEIN,
                        Score.ENERGY_DISTANCE,
                        Score.MMD_SQUARED,
                        Score.PRECISION,
                        Score.RECALL,
                        Score.DENSITY,
                        Score.COVERAGE);
        assertThat(Score.fitting(2, SINE)).contains(Score.MEAN_ABSOLUTE_ERROR, Score.CORRELATION_DIFFERENCE);
        assertThat(Score.fitting(2, Truth.of(Recorded.ring())))
                .contains(Score.MODES_COVERED)
                .doesNotContain(Score.MEAN_ABSOLUTE_ERROR, Score.WASSERSTEIN_1);
        assertThat(Score.fitting(3, new Truth(Optional.of(Recorded.ring()), SINE.function())))
                .doesNotContain(Score.MODES_COVERED, Score.MEAN_ABSOLUTE_ERROR);
    }

    @Test
    void scoreOfOtherDataIsRefused() {
        var pair = recordedPair(DataKind.NUMBERS);
        assertThatThrownBy(() -> Score.CORRELATION_DIFFERENCE.value(pair))
                .hasMessage(
                        "correlation-difference is of points 2 or more wide, but these are points 1 wide: use one of "
                                + Score.fitting(1, Truth.UNKNOWN));
        assertThatThrownBy(() -> Score.MODES_COVERED.value(pair))
                .hasMessageStartingWith("modes-covered is of the mixture that the real points come from");
    }

    @Test
    void nothingIsBetterThanWhatIsNoNumber() {
        assertThat(Better.SMALLER.than(1, 2)).isTrue();
        assertThat(Better.SMALLER.than(2, 2)).isFalse();
        assertThat(Better.LARGER.than(2, 1)).isTrue();
        assertThat(Better.LARGER.than(Double.NaN, 1)).isFalse();
        assertThat(Better.SMALLER.than(1, Double.NaN)).isFalse();
    }
}
