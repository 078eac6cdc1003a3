package ganscript.train;

import static org.assertj.core.api.Assertions.assertThat;

import ganscript.TinyGan;
import ganscript.gan.Discriminator;
import ganscript.gan.DiscriminatorOptimizer;
import ganscript.gan.Ema;
import ganscript.gan.Gan;
import ganscript.gan.GanLoss;
import ganscript.gan.GanPart;
import ganscript.gan.Generator;
import ganscript.gan.GeneratorOptimizer;
import ganscript.gan.GradientPenalty;
import ganscript.gan.Hinge;
import ganscript.gan.LeastSquares;
import ganscript.gan.NonSaturating;
import ganscript.gan.R1;
import ganscript.gan.R2;
import ganscript.gan.Regularizer;
import ganscript.gan.Regularizers;
import ganscript.gan.RelativisticPairing;
import ganscript.gan.TrainingData;
import ganscript.gan.Updates;
import ganscript.gan.Wasserstein;
import ganscript.model.Export;
import ganscript.model.TrainedGenerator;
import ganscript.nn.Adam;
import ganscript.nn.AdamW;
import ganscript.nn.BatchNorm;
import ganscript.nn.Dense;
import ganscript.nn.Dropout;
import ganscript.nn.Elu;
import ganscript.nn.FrozenBatchNorm;
import ganscript.nn.Layer;
import ganscript.nn.LayerNorm;
import ganscript.nn.LeakyRelu;
import ganscript.nn.LearningRate;
import ganscript.nn.Optimizer;
import ganscript.nn.Relu;
import ganscript.nn.Sgd;
import ganscript.nn.Sigmoid;
import ganscript.nn.SpectralNorm;
import ganscript.nn.Swish;
import ganscript.nn.Tanh;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every two variants of the sealed families in one GAN: it trains three iterations and exports, or is refused where it is
 * described, in one sentence. A variant that is added later fails {@link #everyVariantIsAmongTheChoices} until it has
 * an example here.
 */
class CombinationsTest {

    /** Put behind a dense layer, and in front of one. */
    private static final List<Layer> LAYERS = List.of(
            new Dense(3),
            new LeakyRelu(0.2),
            new Relu(),
            new Elu(),
            new Swish(),
            new Tanh(),
            new Sigmoid(),
            new FrozenBatchNorm(),
            new BatchNorm(),
            new LayerNorm(),
            new Dropout(0.5),
            new SpectralNorm(new Dense(3)));

    private static final List<GanLoss> LOSSES = List.of(
            new NonSaturating(0.9), new LeastSquares(), new Hinge(), new Wasserstein(), new RelativisticPairing());

    private static final List<Regularizer> TERMS = List.of(new R1(1), new R2(2), new GradientPenalty(10));

    private static final List<LearningRate> RATES = List.of(
            new LearningRate.Constant(1e-3), new LearningRate.Cosine(1e-3, 3), new LearningRate.Steps(1e-3, 1, 0.5));

    private static final List<Optimizer> OPTIMIZERS = List.of(
            new Adam(1).clipNorm(0.1), new AdamW(1), new Sgd(1).momentum(0.9).nesterov(true));

    private static final List<Optional<Ema>> AVERAGES = List.of(Optional.empty(), Optional.of(new Ema(0.5)));

    /** None of the terms, each, and all at once. */
    private static final List<List<Regularizer>> REGULARIZERS = Stream.of(
                    Stream.of(List.<Regularizer>of()), TERMS.stream().map(List::of), Stream.of(TERMS))
            .flatMap(lists -> lists)
            .toList();

    /** One choice of each. */
    private record Combination(
            Layer discriminators,
            Layer generators,
            GanLoss loss,
            List<Regularizer> terms,
            Optimizer optimizer,
            LearningRate rate,
            Optional<Ema> average) {

        Gan gan() {
            var descent = optimizer.learningRate(rate);
            List<GanPart> parts = new ArrayList<>(List.of(
                    new TrainingData(TinyGan.data().curve(), true),
                    new Discriminator(List.of(new Dense(4), discriminators, new Dense(1))),
                    new Generator(List.of(new Dense(4), generators, new Dense(1))),
                    loss,
                    new Regularizers(terms),
                    new DiscriminatorOptimizer(descent),
                    new GeneratorOptimizer(descent),
                    new Updates(1, 1)));
            average.ifPresent(parts::add);
            return TinyGan.of(parts.toArray(GanPart[]::new));
        }
    }

    @TempDir
    static Path folder;

    /** What a layer does in one network has nothing to do with what another does in the other. */
    static Stream<Combination> combinations() {
        return Pairwise.rows(
                        2,
                        LAYERS.size(),
                        LAYERS.size(),
                        LOSSES.size(),
                        REGULARIZERS.size(),
                        OPTIMIZERS.size(),
                        RATES.size(),
                        AVERAGES.size())
                .stream()
                .map(row -> new Combination(
                        LAYERS.get(row[0]),
                        LAYERS.get(row[1]),
                        LOSSES.get(row[2]),
                        REGULARIZERS.get(row[3]),
                        OPTIMIZERS.get(row[4]),
                        RATES.get(row[5]),
                        AVERAGES.get(row[6])));
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void everyTwoTrainTogetherAndExportOrAreRefusedWhereTheyAreDescribed(Combination combination) {
        Gan gan;
        try {
            gan = combination.gan();
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).matches("[^:\n]+: .+: [^\n]+");
            return;
        }
        try (var run = TinyGan.train(gan, TinyGan.settings(folder, 3))) {
            assertThat(run.last().discriminatorLoss()).isFinite();
            assertThat(run.last().generatorLoss()).isFinite();
            var model = folder.resolve("model");
            Export.write(run, model);
            try (var loaded = TrainedGenerator.load(model)) {
                assertThat(loaded.sample(new float[] {0.5f}).y()[0]).isFinite();
            }
        }
    }

    @Test
    void everyVariantIsAmongTheChoices() {
        assertExamples(Layer.class, LAYERS);
        assertExamples(GanLoss.class, LOSSES);
        assertExamples(Regularizer.class, TERMS);
        assertExamples(Optimizer.class, OPTIMIZERS);
        assertExamples(LearningRate.class, RATES);
    }

    private static void assertExamples(Class<?> family, List<?> examples) {
        assertThat(examples.stream().<Class<?>>map(Object::getClass).distinct())
                .as("examples of " + family.getSimpleName() + "; add one of a new variant to " + CombinationsTest.class)
                .containsExactlyInAnyOrder(family.getPermittedSubclasses());
    }

    @Test
    void everyTwoChoicesMeetInARow() {
        var rows = Pairwise.rows(1, 4, 2, 3);
        for (int list = 0; list < 3; list++) {
            for (int other = list + 1; other < 3; other++) {
                int a = list;
                int b = other;
                assertThat(rows.stream().map(row -> List.of(row[a], row[b])).distinct())
                        .hasSize(new int[] {4, 2, 3}[a] * new int[] {4, 2, 3}[b]);
            }
        }
        assertThat(rows).hasSizeLessThan(4 * 2 * 3);
    }
}
