package ganscript.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ganscript.TinyGan;
import ganscript.data.Curve;
import ganscript.data.CurveData;
import ganscript.data.Domain;
import ganscript.data.Jitter;
import ganscript.data.NoisyCurveData;
import ganscript.data.Ring;
import ganscript.gan.DiscriminatorOptimizer;
import ganscript.gan.Gan;
import ganscript.gan.Generator;
import ganscript.gan.GeneratorOptimizer;
import ganscript.gan.LeastSquares;
import ganscript.gan.Noise;
import ganscript.gan.TrainingData;
import ganscript.metrics.Score;
import ganscript.nn.Adam;
import ganscript.nn.Dense;
import ganscript.nn.Sgd;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoringTest {

    private static final Gan RING = Gan.of("ring", List.of(new TrainingData(new Ring(8, 2, 0.1), false), new Noise(2)));

    @TempDir
    Path runs;

    /** A generator that makes real rows scores what real rows score, and one stuck in a mode covers one of eight. */
    @Test
    void realRowsScoreAsRealOnesAndCollapsedOnesDoNot() {
        var scoring = new Scoring(RING, List.of(Score.MODES_COVERED, Score.FINE_TOTAL_VARIATION), 4000, 1);
        var random = RandomSource.XO_SHI_RO_256_PP.create(99L);
        var real = scoring.table(
                (given, input, n) -> RING.data().source().draw(n, random).made());
        assertThat(real.row(Score.MODES_COVERED).value()).isEqualTo(8);
        assertThat(real.row(Score.FINE_TOTAL_VARIATION).value())
                .isCloseTo(real.row(Score.FINE_TOTAL_VARIATION).realAgainstReal(), within(0.02));
        var stuck = scoring.table((given, input, n) -> {
            var xy = new float[2 * n];
            for (int i = 0; i < n; i++) {
                xy[2 * i] = 2;
            }
            return xy;
        });
        assertThat(stuck.row(Score.MODES_COVERED).value()).isEqualTo(1);
    }

    @Test
    void exactCurveHasNoError() {
        var gan = TinyGan.of();
        var curve = gan.data().curve();
        var table = new Scoring(gan, List.of(Score.MEAN_ABSOLUTE_ERROR), 100, 1).table((given, input, n) -> {
            var x = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = given[i];
            }
            return curve.y(x);
        });
        assertThat(table.row(Score.MEAN_ABSOLUTE_ERROR).value()).isCloseTo(0, within(1e-6));
    }

    @Test
    void scoreThatTheDataDoNotHaveIsRefusedBeforeTraining() {
        assertThatThrownBy(
                        () -> TinyGan.train(TinyGan.of(), settings(3, List.of(Score.MODES_COVERED), Optional.empty())))
                .hasMessageStartingWith("evaluate: modes-covered is no score of these data: use one of [");
        assertThat(runs.resolve("tiny-1")).doesNotExist();
    }

    @Test
    void scoresAreColumnsOfMetricsCsvAndAreReadBack() throws Exception {
        try (var run = TinyGan.train(
                TinyGan.of(), settings(4, List.of(Score.SLICED_WASSERSTEIN, Score.COVERAGE), Optional.empty()))) {
            var file = run.folder().resolve("metrics.csv");
            assertThat(Files.readAllLines(file).get(0)).endsWith(",sliced_wasserstein,coverage");
            assertThat(MetricsCsv.read(file))
                    .extracting(Metrics::scores)
                    .isEqualTo(run.metrics().stream().map(Metrics::scores).toList());
            var now = run.evaluate(new Scoring(
                    run.gan(),
                    List.of(Score.SLICED_WASSERSTEIN),
                    Scoring.ROWS,
                    run.gan().seed().value()));
            assertThat(run.last().scores().get("sliced_wasserstein"))
                    .isEqualTo(now.row(Score.SLICED_WASSERSTEIN).value());
        }
    }

    @Test
    void trainingEndsWithTheFirstReportThatReachesTheGoal() {
        var easy = Optional.of(new Goal(Score.SLICED_WASSERSTEIN, 1e6));
        try (var run = TinyGan.train(TinyGan.of(), settings(50, List.of(), easy))) {
            assertThat(run.metrics()).extracting(Metrics::iteration).containsExactly(0, 1);
        }
        var never = Optional.of(new Goal(Score.COVERAGE, 1.5));
        try (var run = TinyGan.train(TinyGan.of(), settings(5, List.of(), never))) {
            assertThat(run.last().iteration()).isEqualTo(5);
        }
    }

    @Test
    void noisyCurveIsScoredAsACloud() {
        var middle = new CurveData(Curve.parse("x"), new Domain(-3, 3, Domain.Spacing.UNIFORM), Jitter.NONE);
        var gan = Gan.of(
                "noisy", List.of(new TrainingData(new NoisyCurveData(middle, Curve.parse("1")), true), new Noise(2)));
        assertThat(new Scoring(gan, List.of(), 50, 1).scores())
                .contains(Score.SLICED_WASSERSTEIN)
                .doesNotContain(Score.MEAN_ABSOLUTE_ERROR, Score.MODES_COVERED);
    }

    @Test
    void divergenceIsSaidOnceInWords() {
        List<String> notes = new ArrayList<>();
        var wild = TinyGan.of(new DiscriminatorOptimizer(new Adam(1e30)), new GeneratorOptimizer(new Adam(1e30)));
        Training.train(wild, settings(20, List.of(Score.COVERAGE), Optional.empty()), notes::add)
                .close();
        assertThat(notes).singleElement().asString().startsWith("training has diverged: loss_d is ");
    }

    @Test
    void whereNumbersAreLostTrainingEnds() {
        var lost = TinyGan.of(
                new LeastSquares(), new DiscriminatorOptimizer(new Sgd(1e20)), new GeneratorOptimizer(new Sgd(1e20)));
        try (var run = Training.train(lost, settings(20, List.of(), Optional.empty()), note -> {})) {
            assertThat(run.last().generatorLoss()).isNaN();
            assertThat(run.last().iteration()).isLessThan(20);
        }
    }

    /** A discriminator that never moves leaves its losses as they are, wherever the generator goes. */
    @Test
    void generatedRowsFarFromTheDataAreSaidThoughLossesAreSmall() {
        List<String> notes = new ArrayList<>();
        var far = TinyGan.of(new DiscriminatorOptimizer(new Adam(1e-30)), new GeneratorOptimizer(new Adam(100)));
        try (var run = Training.train(far, settings(20, List.of(), Optional.empty()), notes::add)) {
            assertThat(Math.abs(run.last().generatorLoss())).isLessThan(1000);
            assertThat(notes).anyMatch(note -> note.startsWith("training has diverged: "));
        }
    }

    /** A discriminator that learns at once against a generator that never moves tells all apart. */
    @Test
    void dataThatAreAllAlikeAreNoReasonToCallItDiverged() {
        for (double height : new double[] {0, 0.1, 5}) {
            var flat =
                    new CurveData(Curve.of(x -> height), TinyGan.data().curve().domain(), Jitter.NONE);
            // No note is expected.
            TinyGan.train(runs, 2, new TrainingData(flat)).close();
        }
    }

    @Test
    void discriminatorThatHasWonIsSaid() {
        List<String> notes = new ArrayList<>();
        var gan = Gan.of(
                "won",
                List.of(
                        new TrainingData(new Ring(1, 5, 0.1), false),
                        new Noise(1),
                        new Generator(List.of(new Dense(2))),
                        new DiscriminatorOptimizer(new Adam(1e-2)),
                        new GeneratorOptimizer(new Adam(1e-12))));
        Training.train(gan, settings(60, List.of(), Optional.empty()), notes::add)
                .close();
        assertThat(notes).anyMatch(note -> note.startsWith("the discriminator has won: since iteration "));
    }

    private TrainSettings settings(int iterations, List<Score> scores, Optional<Goal> goal) {
        return new TrainSettings(
                iterations, 1, false, 0, runs, Optional.empty(), Optional.empty(), false, scores, goal, List.of());
    }
}
