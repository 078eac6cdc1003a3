package ganscript.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ganscript.TinyGan;
import ganscript.gan.DiscriminatorOptimizer;
import ganscript.gan.Gan;
import ganscript.gan.GeneratorOptimizer;
import ganscript.gan.GradientPenalty;
import ganscript.gan.R1;
import ganscript.gan.Regularizer;
import ganscript.gan.Regularizers;
import ganscript.gan.TrainingData;
import ganscript.gan.Updates;
import ganscript.gan.Wasserstein;
import ganscript.nn.AdamW;
import ganscript.nn.LearningRate.Cosine;
import ganscript.nn.LearningRate.Steps;
import ganscript.nn.Sgd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes from iteration to iteration: learning rates and random numbers, also over a checkpoint. */
class GoingOnTest {

    private static final float[] REAL = {-3, 10, -1, 2, 0, 1, 2, 5};
    private static final float[] GIVEN = {-3, -1, 0, 2};

    /** Both rates change, and the penalty draws. */
    private static final Gan GAN = TinyGan.of(
            new TrainingData(TinyGan.data().curve(), true),
            new Wasserstein(),
            new Regularizers(List.of(new GradientPenalty(10))),
            new DiscriminatorOptimizer(new AdamW(new Cosine(0.01, 40)).clipNorm(0.5)),
            new GeneratorOptimizer(new Sgd(new Steps(0.01, 3, 0.5)).momentum(0.9)),
            new Updates(2, 3));

    @TempDir
    Path folder;

    @Test
    void trainingThatGoesOnFromACheckpointHasTheBitsOfOneThatNeverStopped() {
        var prefix = folder.resolve("saved");
        try (var through = new TrainingSession(GAN);
                var resumed = new TrainingSession(GAN)) {
            iterate(through, 5);
            through.save(prefix);
            assertThat(resumed.restore(prefix)).isEmpty();
            iterate(through, 5);
            iterate(resumed, 5);
            Weights.of(resumed).assertSame(Weights.of(through), name -> true);
        }
    }

    @Test
    void everyUpdateDrawsOthersAndIterationsAloneMoveTheRates() {
        try (var session = new TrainingSession(GAN)) {
            iterate(session, 5);
            var weights = Weights.of(session);
            // Two of the discriminator and three of the generator in each of five iterations.
            assertThat(weights.get("random/counter")).containsExactly(25, 0);
            assertThat(weights.get("metrics/iteration")).containsExactly(5);
            assertThat(weights.get("metrics/iteration_1")).containsExactly(5);
        }
    }

    @Test
    void eachUpdateDrawsOthers() {
        assertThat(lossesOfTwoUpdatesThatChangeNothing(new GradientPenalty(10))).doesNotHaveDuplicates();
        assertThat(lossesOfTwoUpdatesThatChangeNothing(new R1(10)).stream().distinct())
                .hasSize(1);
    }

    private static List<Float> lossesOfTwoUpdatesThatChangeNothing(Regularizer term) {
        var still = new DiscriminatorOptimizer(new Sgd(1e-30));
        try (var session = new TrainingSession(GAN.with("still", List.of(still, new Regularizers(List.of(term)))))) {
            return List.of(
                    session.updateDiscriminator(REAL, GIVEN, false).loss(),
                    session.updateDiscriminator(REAL, GIVEN, false).loss());
        }
    }

    @Test
    void figuresHoldTheRateOfTheirIterationAndSoDoesTheFile() throws IOException {
        var settings = new TrainSettings(
                5,
                1,
                false,
                0,
                folder,
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                Optional.empty(),
                List.of());
        try (var run = TinyGan.train(GAN, settings)) {
            for (int i = 0; i < 5; i++) {
                var metrics = run.metrics().get(i);
                assertThat(metrics.iteration()).isEqualTo(i);
                assertThat(metrics.discriminatorLearningRate())
                        .isCloseTo(0.005 * (1 + Math.cos(Math.PI * i / 40)), within(1e-8));
                assertThat(metrics.generatorLearningRate()).isCloseTo(i < 3 ? 0.01 : 0.005, within(1e-8));
            }
            assertThat(run.last().generatorLearningRate()).isCloseTo(0.005, within(1e-8));
            var file = run.folder().resolve("metrics.csv");
            assertThat(Files.readAllLines(file).get(0)).endsWith(",learning_rate_d,learning_rate_g");
            assertThat(MetricsCsv.read(file)).isEqualTo(run.metrics());
        }
    }

    @Test
    void fileOfRatesThatStayDoesNotHoldThem() throws IOException {
        try (var run = TinyGan.train(folder, 2)) {
            var file = run.folder().resolve("metrics.csv");
            assertThat(Files.readAllLines(file).get(0)).endsWith("gradient_norm_g");
            assertThat(run.last().generatorLearningRate()).isEqualTo(1e-4f);
            assertThat(MetricsCsv.read(file).get(0).generatorLearningRate()).isNaN();
        }
    }

    private static void iterate(TrainingSession session, int iterations) {
        for (int i = 0; i < iterations; i++) {
            for (int update = 0; update < 2; update++) {
                session.updateDiscriminator(REAL, GIVEN, false);
            }
            for (int update = 0; update < 2; update++) {
                session.updateGenerator(null, GIVEN, false);
            }
            session.endIteration(REAL, GIVEN, false);
        }
    }
}
