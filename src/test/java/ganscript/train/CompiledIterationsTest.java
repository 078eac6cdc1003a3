package ganscript.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ganscript.TinyGan;
import ganscript.gan.CompiledIterations;
import ganscript.gan.Discriminator;
import ganscript.gan.DiscriminatorOptimizer;
import ganscript.gan.Ema;
import ganscript.gan.Gan;
import ganscript.gan.Generator;
import ganscript.gan.GeneratorOptimizer;
import ganscript.gan.R1;
import ganscript.gan.R2;
import ganscript.gan.Regularizers;
import ganscript.gan.RelativisticPairing;
import ganscript.gan.TrainingData;
import ganscript.gan.UpdateInput;
import ganscript.gan.Updates;
import ganscript.nn.Adam;
import ganscript.nn.AdamW;
import ganscript.nn.BatchNorm;
import ganscript.nn.Dense;
import ganscript.nn.Dropout;
import ganscript.nn.LayerNorm;
import ganscript.nn.LeakyRelu;
import ganscript.nn.LearningRate;
import ganscript.nn.Sgd;
import ganscript.nn.Swish;
import ganscript.nn.Tanh;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Several iterations in one compiled call do what single updates do, and what the original did. */
class CompiledIterationsTest {

    @TempDir
    Path folder;

    @Test
    void lossesOfTheOriginalsBatchesAreTheOriginals() {
        var golden = Golden.recording();
        var batches = golden.batches();
        try (var session = new TrainingSession(golden.gan())) {
            var compiled = session.compile();
            for (int begin = 0; begin < batches.length; begin += CompiledIterations.MOST) {
                int end = Math.min(begin + CompiledIterations.MOST, batches.length);
                var figures = compiled.run(Arrays.stream(batches, begin, end)
                        .map(CompiledIterationsTest::inputs)
                        .toList());
                for (int i = begin; i < end; i++) {
                    golden.assertLosses(i, figures.get(i - begin).losses());
                }
            }
        }
    }

    private static List<UpdateInput> inputs(float[][] batch) {
        return List.of(
                new UpdateInput(batch[0], batch[1]),
                new UpdateInput(null, batch[1]),
                new UpdateInput(null, batch[2]),
                new UpdateInput(null, batch[3]));
    }

    static List<Gan> gans() {
        var cosine = new Adam(new LearningRate.Cosine(0.01, 5));
        var steps = new Sgd(new LearningRate.Steps(0.01, 2, 0.5)).momentum(0.9).clipNorm(0.1);
        return List.of(
                TinyGan.of(
                        new Generator(List.of(new Dense(4), new Swish(), new BatchNorm(), new Dense(1))),
                        new Discriminator(List.of(new Dense(6), new Tanh(), new LayerNorm(), new Dense(1))),
                        new DiscriminatorOptimizer(cosine),
                        new GeneratorOptimizer(cosine),
                        new Updates(1, 2)),
                TinyGan.of(
                        new TrainingData(TinyGan.data().curve(), true),
                        // Kernels of 4096 numbers: their moments are kept to the iteration's end.
                        new Generator(List.of(new Dense(64), new LeakyRelu(0.2), new Dense(64), new Dense(1))),
                        new Discriminator(List.of(new Dense(64), new LeakyRelu(0.2), new Dense(64), new Dense(1))),
                        new RelativisticPairing(),
                        new Regularizers(List.of(new R1(0.3), new R2(0.3))),
                        new DiscriminatorOptimizer(new AdamW(0.01)),
                        new GeneratorOptimizer(steps),
                        new Ema(0.5),
                        new Updates(1, 2).fresh(true)));
    }

    /** Rounding of 3 iterations: sums in another order. */
    @ParameterizedTest
    @MethodSource("gans")
    void weightsAreThoseOfSingleUpdatesToRounding(Gan gan) {
        try (var single = new TrainingSession(gan);
                var session = new TrainingSession(gan)) {
            new Iterations(gan, Iterations.NEVER, single).run(3, false);
            compiled(gan, session, 3);
            var expected = Weights.of(single).values();
            Weights.of(session).values().forEach((name, values) -> {
                for (int i = 0; i < values.length; i++) {
                    assertThat((double) values[i])
                            .as(name + " " + i)
                            .isCloseTo(expected.get(name)[i], within(1e-5 + 1e-4 * Math.abs(expected.get(name)[i])));
                }
            });
        }
    }

    @Test
    void bitsAreTheSameHoweverManyIterationsAreInACall() {
        var gan = TinyGan.of(new RelativisticPairing(), new Ema(0.9));
        try (var one = new TrainingSession(gan);
                var other = new TrainingSession(gan)) {
            compiled(gan, one, 12);
            compiled(gan, other, 1, 6, 5);
            Weights.of(other).assertSame(Weights.of(one), name -> true);
        }
    }

    /** Not through {@link Iterations}, which would go on in single updates where compiling fails. */
    private static void compiled(Gan gan, TrainingSession session, int... counts) {
        var batches = new Batches(gan, session.graph().generatorSeesReal());
        var calls = session.compile();
        for (int count : counts) {
            calls.run(Stream.generate(batches::next).limit(count).toList());
        }
    }

    /** XLA has no kernel for the random numbers of dropout here. */
    @Test
    void whatCannotBeCompiledGoesOnInSingleUpdates() {
        var gan = TinyGan.of(new Generator(List.of(new Dense(4), new Dropout(0.5), new Dense(1))));
        try (var single = new TrainingSession(gan);
                var session = new TrainingSession(gan)) {
            new Iterations(gan, Iterations.NEVER, single).run(3, false);
            var iterations = new Iterations(gan, 2, session);
            for (int i = 0; i < 3; i++) {
                iterations.run(1, false);
            }
            Weights.of(session).assertSame(Weights.of(single), name -> true);
        }
    }

    @Test
    void compilingChangesNeitherWeightsNorTheGraphThatIsShown() {
        try (var session = new TrainingSession(TinyGan.of())) {
            var before = Weights.of(session);
            var shown = session.graph().graphDef();
            session.compile().await();
            Weights.of(session).assertSame(before, name -> true);
            assertThat(session.graph().graphDef().getNodeList()).isEqualTo(shown.getNodeList());
            assertThat(session.graph().graphDef().getLibrary().getFunctionCount())
                    .isZero();
        }
    }

    @Test
    void trainingGivesTheSameBitsHoweverOftenItReportsAndCountsEachIterationOnce() {
        var gan = TinyGan.of();
        List<Integer> counted = new ArrayList<>();
        try (var often = Training.train(gan, settings("often", 7, counting(counted)), 4, note -> {});
                var seldom = Training.train(gan, settings("seldom", 1000), 4, note -> {});
                var single = Training.train(gan, settings("single", 1000), Iterations.NEVER, note -> {})) {
            Weights.of(often).assertSame(Weights.of(seldom), name -> true);
            // Rounded in another way, or nothing was compiled.
            assertThat(Weights.of(often).get("generator/dense/kernel"))
                    .isNotEqualTo(Weights.of(single).get("generator/dense/kernel"));
            assertThat(often.metrics())
                    .extracting(Metrics::iteration)
                    .startsWith(0, 7, 14, 21)
                    .endsWith(119, 120);
            assertThat(counted).hasSize(120).isSorted().doesNotHaveDuplicates().endsWith(120);
        }
    }

    private static Reporter counting(List<Integer> counted) {
        return new Reporter() {
            @Override
            public int every() {
                return 50;
            }

            @Override
            public void iterated(int iterationsDone) {
                counted.add(iterationsDone);
            }

            @Override
            public void reported(Report report) {}
        };
    }

    private TrainSettings settings(String runs, int reportEvery, Reporter... reporters) {
        var like = TinyGan.settings(folder.resolve(runs), 120);
        return new TrainSettings(
                120,
                reportEvery,
                true,
                0,
                like.runs(),
                like.startFrom(),
                like.script(),
                false,
                List.of(),
                like.goal(),
                List.of(reporters));
    }
}
