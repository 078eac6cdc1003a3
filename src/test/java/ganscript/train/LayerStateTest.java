package ganscript.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ganscript.TinyGan;
import ganscript.gan.Discriminator;
import ganscript.gan.Ema;
import ganscript.gan.Gan;
import ganscript.gan.GanPart;
import ganscript.gan.Generator;
import ganscript.gan.R1;
import ganscript.gan.R2;
import ganscript.gan.Regularizers;
import ganscript.gan.RelativisticPairing;
import ganscript.gan.WarmStart;
import ganscript.model.Export;
import ganscript.model.TrainedGenerator;
import ganscript.nn.BatchNorm;
import ganscript.nn.Dense;
import ganscript.nn.Dropout;
import ganscript.nn.LayerNorm;
import ganscript.nn.Relu;
import ganscript.nn.SpectralNorm;
import ganscript.nn.Swish;
import ganscript.nn.Tanh;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layers with a state, in both networks: which update changes it, and that nothing else does. */
class LayerStateTest {

    private static final float[] REAL = {10, 5, 1, 2};
    private static final float[] GIVEN = {-3, -1, 0, 2};

    private static final Predicate<String> GENERATORS = name -> name.matches("generator/.*(moving_.*|/u)");
    private static final Predicate<String> DISCRIMINATORS = name -> name.matches("discriminator/.*(moving_.*|/u)");
    private static final Predicate<String> COUNTER = "random/counter"::equals;

    @TempDir
    Path folder;

    private static Gan gan(GanPart... changes) {
        return TinyGan.of(
                        new Generator(List.of(
                                new SpectralNorm(new Dense(4)),
                                new BatchNorm(),
                                new Swish(),
                                new Dropout(0.25),
                                new Dense(1))),
                        new Discriminator(List.of(
                                new SpectralNorm(new Dense(6)),
                                new BatchNorm(),
                                new Relu(),
                                new Dropout(0.5),
                                new LayerNorm(),
                                new Dense(1))))
                .with("tiny", List.of(changes));
    }

    @Test
    void discriminatorUpdateChangesItsOwnStateAlone() {
        try (var session = new TrainingSession(gan())) {
            var before = Weights.of(session);
            session.updateDiscriminator(REAL, GIVEN, true);
            var after = Weights.of(session);
            after.assertSame(before, name -> name.startsWith("generator/"));
            after.assertAllDiffer(before, DISCRIMINATORS.or(COUNTER));
        }
    }

    @Test
    void generatorUpdateChangesItsOwnStateAlone() {
        try (var session = new TrainingSession(gan())) {
            var before = Weights.of(session);
            session.updateGenerator(null, GIVEN, true);
            var after = Weights.of(session);
            after.assertSame(before, name -> name.startsWith("discriminator/"));
            after.assertAllDiffer(before, GENERATORS.or(COUNTER));
        }
    }

    @Test
    void figuresSamplesAndCheckpointsChangeNothing() {
        try (var session = new TrainingSession(gan(new Ema(0.5)))) {
            session.updateDiscriminator(REAL, GIVEN, false);
            var before = Weights.of(session);
            session.evaluate(REAL, GIVEN);
            session.generate(GIVEN);
            session.save(folder.resolve("saved"));
            Weights.of(session).assertSame(before, name -> true);
        }
    }

    /** Masks, batch statistics and sigma are those that the figures before it have had. */
    @Test
    void lossOfAnUpdateIsTheOneAtTheStateBeforeIt() {
        try (var session = new TrainingSession(gan())) {
            for (int i = 0; i < 3; i++) {
                var graph = session.graph();
                var before = session.fetch(List.of(graph.discriminatorLoss()), REAL, GIVEN);
                assertThat(session.updateDiscriminator(REAL, GIVEN, false).loss())
                        .isEqualTo(before.get(0)[0]);
                var next = session.fetch(List.of(graph.generatorLoss()), REAL, GIVEN);
                assertThat(session.updateGenerator(null, GIVEN, false).loss()).isEqualTo(next.get(0)[0]);
            }
        }
    }

    @Test
    void stateChangesWaitForTheUpdateInTheGraph() {
        try (var session = new TrainingSession(gan())) {
            var nodes = session.graph().graphDef().getNodeList().stream()
                    .filter(node ->
                            node.getName().contains("_state/") && !node.getOp().equals("Const"))
                    .toList();
            assertThat(nodes).hasSizeGreaterThan(10);
            for (var node : nodes) {
                var owner = node.getName().startsWith("generator/") ? "^g_optimizer/update" : "^d_optimizer/update";
                assertThat(node.getInputList()).as(node.getName()).contains(owner);
                if (node.getName().startsWith("discriminator/fake_state/")
                        && node.getOp().equals("ReadVariableOp")) {
                    assertThat(node.getInputList()).anyMatch(input -> input.startsWith("^discriminator/real_state/"));
                }
            }
        }
    }

    @Test
    void sampledGeneratorGoesRowByRowAndAlwaysGivesTheSame() {
        try (var session = new TrainingSession(gan())) {
            for (int i = 0; i < 5; i++) {
                session.updateGenerator(null, GIVEN, false);
            }
            var all = session.generate(GIVEN);
            assertThat(session.generate(GIVEN)).containsExactly(all);
            for (int i = 0; i < GIVEN.length; i++) {
                assertThat(session.generate(new float[] {GIVEN[i]})[0]).isCloseTo(all[i], within(1e-6f));
            }
        }
    }

    @Test
    void runThatGoesOnFromACheckpointDropsTheSame() {
        try (var session = new TrainingSession(gan());
                var other = new TrainingSession(gan())) {
            iterate(session);
            session.save(folder.resolve("saved"));
            iterate(session);
            other.restore(folder.resolve("saved"));
            iterate(other);
            Weights.of(other).assertSame(Weights.of(session), name -> true);
        }
    }

    private static void iterate(TrainingSession session) {
        for (int i = 0; i < 3; i++) {
            session.updateDiscriminator(REAL, GIVEN, false);
            session.updateGenerator(null, GIVEN, false);
        }
    }

    @Test
    void averageFollowsTheMovingAveragesTooAndHasNoCounter() {
        try (var session = new TrainingSession(gan(new Ema(0.75)))) {
            var start = Weights.of(session).get("generator/batch_normalization/moving_mean");
            session.endIteration(null, GIVEN, false);
            var weights = Weights.of(session);
            var mean = weights.get("generator/batch_normalization/moving_mean");
            var average = weights.get("generator_ema/batch_normalization/moving_mean");
            for (int i = 0; i < mean.length; i++) {
                assertThat(average[i]).isCloseTo(0.75f * start[i] + 0.25f * mean[i], within(1e-7f));
                assertThat(mean[i]).isNotZero();
            }
            assertThat(weights.values().keySet().stream().filter(name -> name.contains("counter")))
                    .containsExactly("random/counter");
        }
    }

    @Test
    void exportedGeneratorGivesWhatTheRunSamplesWithAndWithoutAnAverage() {
        for (GanPart[] changes : new GanPart[][] {{}, {new Ema(0.9)}}) {
            try (var run = TinyGan.train(gan(changes), TinyGan.settings(folder, 10))) {
                Export.write(run, folder.resolve("model"));
                var x = new float[] {-3, -1, 0, 0.5f, 3};
                try (var loaded = TrainedGenerator.load(folder.resolve("model"))) {
                    var y = loaded.sample(x).y();
                    // Training fuses products with the original's loss, so last digits are others.
                    assertThat(y).containsExactly(run.sample(x).y(), within(2e-6f));
                    assertThat(loaded.sample(x).y()).containsExactly(y);
                    // The signature of random x has the averages and no mask either.
                    var points = loaded.sampleRandom(20, 1);
                    assertThat(points.y())
                            .containsExactly(loaded.sample(points.x()).y());
                }
            }
        }
    }

    @Test
    void penaltiesTrainThroughThemAll() {
        var gan = gan(new RelativisticPairing(), new Regularizers(List.of(new R1(1), new R2(1))));
        try (var run = TinyGan.train(gan, TinyGan.settings(folder, 20))) {
            assertThat(run.last().discriminatorLoss()).isFinite();
            assertThat(run.last().discriminatorGradientNorm()).isFinite().isPositive();
            assertThat(Arrays.toString(Weights.of(run).get("discriminator/dense/kernel")))
                    .doesNotContain("NaN");
        }
    }

    @Test
    void warmStartTrainsTheThirdNetworksStateAndCopiesIt() {
        try (var session = new TrainingSession(gan(new WarmStart(1)))) {
            var before = Weights.of(session);
            session.updateWarmStart(REAL);
            session.updateWarmStart(REAL);
            var trained = Weights.of(session);
            trained.assertSame(before, name -> name.matches("(generator|discriminator)/.*"));
            trained.assertAllDiffer(before, name -> name.matches("train_dis/.*(moving_.*|/u)"));
            trained.assertAllDiffer(before, COUNTER);
            session.finishWarmStart();
            var copied = Weights.of(session);
            assertThat(copied.get("discriminator/batch_normalization/moving_variance"))
                    .containsExactly(trained.get("train_dis/batch_normalization/moving_variance"));
            assertThat(copied.get("discriminator/dense/u")).containsExactly(trained.get("train_dis/dense/u"));
        }
    }

    @Test
    void oneApplicationOfTheGeneratorServesBothWhereNoLayerDiffers() {
        var dense = new Generator(List.of(new Dense(3), new Tanh(), new Dense(1)));
        try (var plain = new TrainingSession(TinyGan.of(dense));
                var phased = new TrainingSession(gan())) {
            assertThat(plain.graph().graphDef().getNodeList())
                    .noneMatch(
                            node -> node.getName().matches("(.*/)?(sampled|.*_state|random|update_and_state)(/.*)?"));
            assertThat(phased.graph().graphDef().getNodeList())
                    .anyMatch(node -> node.getName().startsWith("generator/sampled/"))
                    .anyMatch(node -> node.getName().startsWith("generator/generated/"));
        }
    }
}
