package ganscript.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ganscript.TinyGan;
import ganscript.gan.WarmStart;
import ganscript.nn.Variable;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmStartTest {

    private static final float[] REAL = {10, 5, 1, 2};

    @TempDir
    Path folder;

    @Test
    void thirdNetworkIsInTheGraphOnlyWhereItIsAskedFor() {
        try (var without = new TrainingSession(TinyGan.of());
                var with = new TrainingSession(TinyGan.of(new WarmStart(1)))) {
            assertThat(thirdNetworks(without.graph().variables())).isEmpty();
            assertThat(without.graph().graphDef().getNodeList())
                    .noneMatch(node -> node.getName().contains("train_dis")
                            || node.getName().contains("warm_start"));
            assertThat(thirdNetworks(with.graph().saved()))
                    .containsExactly(
                            "train_dis/dense/kernel",
                            "train_dis/dense/bias",
                            "train_dis/dense_1/kernel",
                            "train_dis/dense_1/bias");
        }
    }

    @Test
    void askingForItLeavesTheOtherNetworksFirstWeightsAsTheyWere() {
        try (var without = new TrainingSession(TinyGan.of());
                var with = new TrainingSession(TinyGan.of(new WarmStart(1)))) {
            Weights.of(without).assertSame(Weights.of(with), name -> true);
        }
    }

    @Test
    void itsAdamStateIsInNoCheckpoint() {
        try (var session = new TrainingSession(TinyGan.of(new WarmStart(1)))) {
            session.updateWarmStart(REAL);
            session.save(folder.resolve("warm"));
        }
        assertThat(Checkpoint.read(folder.resolve("warm")).shapes().keySet())
                .anyMatch(name -> name.startsWith("train_dis/"))
                .noneMatch(name -> name.matches("train_dis/.*(Adam|power).*"));
    }

    @Test
    void itsLossIsTheMeanSquareOfLogitsMinusYAndFalls() {
        var gan = TinyGan.of(new WarmStart(1, 0.05));
        try (var session = new TrainingSession(gan)) {
            var before = Weights.of(session);
            float first = session.updateWarmStart(REAL);
            assertThat((double) first).isCloseTo(meanSquare(before), within(1e-4));
            float last = first;
            for (int i = 0; i < 300; i++) {
                last = session.updateWarmStart(REAL);
            }
            assertThat(last).isLessThan(first / 10);
            Weights.of(session).assertSame(before, name -> name.matches("(generator|discriminator|metrics)/.*"));
        }
    }

    /** mean (tanh(y k + b) · k₁ + b₁ − y)², in double precision. */
    private static double meanSquare(Weights weights) {
        var kernel = weights.get("train_dis/dense/kernel");
        var kernel1 = weights.get("train_dis/dense_1/kernel");
        double sum = 0;
        for (float y : REAL) {
            double logit = 0;
            for (int i = 0; i < kernel.length; i++) {
                logit += Math.tanh((double) y * kernel[i]) * kernel1[i];
            }
            sum += (logit - y) * (logit - y);
        }
        return sum / REAL.length;
    }

    @Test
    void thirdNetworkIsCopiedIntoTheDiscriminator() {
        try (var session = new TrainingSession(TinyGan.of(new WarmStart(1, 0.05)))) {
            session.updateWarmStart(REAL);
            session.finishWarmStart();
            var weights = Weights.of(session);
            for (String name : List.of("dense/kernel", "dense/bias", "dense_1/kernel", "dense_1/bias")) {
                assertThat(weights.get("discriminator/" + name)).containsExactly(weights.get("train_dis/" + name));
            }
        }
    }

    @Test
    void runWithAWarmStartTrainsTheThirdNetworkAndGoesOnFromIt() {
        try (var run = TinyGan.train(folder, 1, new WarmStart(50, 0.05));
                var fresh = new TrainingSession(run.gan())) {
            var trained = Weights.of(run);
            trained.assertAllDiffer(Weights.of(fresh), name -> name.matches("train_dis/dense(_1)?/(kernel|bias)"));
            var third = trained.get("train_dis/dense/kernel");
            var discriminator = trained.get("discriminator/dense/kernel");
            for (int i = 0; i < third.length; i++) {
                // One discriminator update at rate 1e-4 later.
                assertThat(Math.abs(third[i] - discriminator[i])).isBetween(1e-9f, 2e-4f);
            }
        }
    }

    private static List<String> thirdNetworks(List<Variable> variables) {
        return variables.stream()
                .map(Variable::name)
                .filter(name -> name.startsWith("train_dis/"))
                .toList();
    }
}
