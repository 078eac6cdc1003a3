package ganscript.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every optimizer, with clipping and learning rates that change, against Python's TensorFlow 2.21 and plain arithmetic. */
class OptimizerTest {

    private static final LearningRate.Steps HALVED = new LearningRate.Steps(0.1, 2, 0.5);

    /** Betas that floats hold exactly: 1 - 0.999f, which the kernel takes and Keras does not, is 1.3e-5 off 0.001. */
    private static final AdamW ADAM_W =
            new AdamW(0.1).weightDecay(0.1).beta1(0.5).beta2(0.75);

    /** By the names of {@code recorded/optimizers.csv}; the script beside it tells what each is there. */
    private static final Map<String, Optimizer> RECORDED = Map.of(
            "adamW", ADAM_W,
            "adamW cosine", ADAM_W.learningRate(new LearningRate.Cosine(0.1, 5).to(0.01)),
            "adamW clipped", ADAM_W.clipNorm(0.5),
            "adam steps",
                    new Adam(new LearningRate.Steps(0.1, 2, 0.1)).beta1(0.5).beta2(0.75),
            "sgd", new Sgd(0.1),
            "sgd momentum", new Sgd(0.1).momentum(0.9),
            "sgd nesterov", new Sgd(0.1).momentum(0.9).nesterov(true),
            "sgd clipped", new Sgd(0.1).momentum(0.5).clipNorm(2),
            "sgd momentum halved", new Sgd(HALVED).momentum(0.9),
            "sgd nesterov halved", new Sgd(HALVED).momentum(0.9).nesterov(true));

    static Stream<String> sixStepsAreThoseOfPythonsTensorFlow() {
        return RECORDED.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource
    void sixStepsAreThoseOfPythonsTensorFlow(String name) throws IOException {
        var rows = Files.readAllLines(Path.of("src/test/resources/recorded/optimizers.csv")).stream()
                .map(line -> line.split(",", -1))
                .filter(row -> row[0].equals(name))
                .toList();
        assertThat(rows).hasSize(6);
        try (var bowl = new Bowl(RECORDED.get(name))) {
            for (String[] row : rows) {
                bowl.step();
                bowl.endIteration();
                assertThat(bowl.value("n/a"))
                        .as("kernel, step " + row[1])
                        .isCloseTo(Double.parseDouble(row[2]), within(1e-6));
                assertThat(bowl.value("n/b"))
                        .as("bias, step " + row[1])
                        .isCloseTo(Double.parseDouble(row[3]), within(1e-6));
            }
        }
    }

    @Test
    void everyOptimizerHasARecordingHere() {
        assertThat(RECORDED.values().stream().<Class<?>>map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(Optimizer.class.getPermittedSubclasses());
    }

    static Stream<Optimizer> optimizers() {
        return Stream.of(new Adam(0.1), new AdamW(0.1), new Sgd(0.1).momentum(0.9));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void clippingToMoreThanTheGradientChangesNoBit(Optimizer optimizer) {
        try (var free = new Bowl(optimizer);
                var clipped = new Bowl(optimizer.clipNorm(1000))) {
            for (int i = 0; i < 5; i++) {
                free.step();
                clipped.step();
                assertThat(clipped.weights()).containsExactly(free.weights());
            }
        }
    }

    @Test
    void clippedStepPointsWhereTheGradientDoesAndIsAsLongAsAsked() {
        try (var bowl = new Bowl(new Sgd(1).clipNorm(0.5))) {
            double[] gradient = {Bowl.gradient(0, Bowl.START[0]), Bowl.gradient(1, Bowl.START[1])};
            double norm = Math.hypot(gradient[0], gradient[1]);
            bowl.step();
            for (int i = 0; i < 2; i++) {
                assertThat(Bowl.START[i] - bowl.weights()[i]).isCloseTo(0.5 / norm * gradient[i], within(1e-6));
            }
        }
    }

    @Test
    void reportedGradientNormIsTheOneBeforeClipping() {
        double norm = Math.hypot(Bowl.gradient(0, Bowl.START[0]), Bowl.gradient(1, Bowl.START[1]));
        try (var bowl = new Bowl(new Adam(0.1).clipNorm(0.5))) {
            assertThat(bowl.lab.get(bowl.update.gradientNorm())[0]).isCloseTo(norm, within(1e-5));
        }
    }

    @Test
    void allUpdatesOfAnIterationHaveOneLearningRate() {
        try (var bowl = new Bowl(new Sgd(new LearningRate.Steps(0.5, 1, 0.5)))) {
            for (double rate : new double[] {0.5, 0.25, 0.125}) {
                for (int update = 0; update < 3; update++) {
                    assertThat(bowl.lab.get(bowl.update.learningRate())).containsExactly(rate);
                    bowl.step();
                }
                bowl.endIteration();
            }
            assertThat(bowl.value("o/iteration")).isEqualTo(3);
        }
    }

    @Test
    void onlyAScheduledRateIsCounted() {
        try (var bowl = new Bowl(new Adam(0.1))) {
            assertThat(bowl.update.iteration()).isEmpty();
            assertThat(bowl.lab.variables.all())
                    .noneMatch(variable -> variable.name().contains("iteration"));
            assertThat(bowl.lab.get(bowl.update.learningRate())[0]).isEqualTo(0.1f);
        }
    }

    @Test
    void eachKeepsTheVariablesOfTensorFlowOne() {
        assertThat(names(new Sgd(1))).containsExactly("n/a", "n/b");
        assertThat(names(new Sgd(1).momentum(0.5))).containsExactly("n/a", "n/b", "n/a/Momentum", "n/b/Momentum");
        assertThat(names(new AdamW(1))).containsExactlyElementsOf(names(new Adam(1)));
    }

    private static List<String> names(Optimizer optimizer) {
        try (var bowl = new Bowl(optimizer)) {
            return bowl.lab.variables.all().stream().map(Variable::name).toList();
        }
    }

    @Test
    void optionsAreCopiesWithDefaults() {
        var two = new LearningRate.Constant(2);
        assertThat(new AdamW(1)).isEqualTo(new AdamW(new LearningRate.Constant(1), 0.9, 0.999, 1e-8, 0.01, null));
        assertThat(new AdamW(1)
                        .learningRate(2)
                        .beta1(0.3)
                        .beta2(0.4)
                        .epsilon(0.5)
                        .weightDecay(0.6)
                        .clipNorm(7))
                .isEqualTo(new AdamW(two, 0.3, 0.4, 0.5, 0.6, 7.0));
        assertThat(new Sgd(1)).isEqualTo(new Sgd(new LearningRate.Constant(1), 0, false, null));
        assertThat(new Sgd(1).learningRate(2).momentum(0.3).nesterov(true).clipNorm(7))
                .isEqualTo(new Sgd(two, 0.3, true, 7.0));
    }

    @Test
    void anotherBeginningKeepsTheSchedule() {
        assertThat(new Sgd(new LearningRate.Cosine(1, 7).to(0.5)).learningRate(2))
                .isEqualTo(new Sgd(new LearningRate.Cosine(2, 7).to(0.5)));
        assertThat(new AdamW(HALVED).learningRate(2)).isEqualTo(new AdamW(new LearningRate.Steps(2, 2, 0.5)));
    }

    static Stream<Arguments> valueOutOfRangeIsRefused() {
        return Stream.of(
                refusal(() -> new AdamW(0), "adamW: learningRate is 0.0: use greater than 0"),
                refusal(() -> new AdamW(1).beta1(1), "adamW: beta1 is 1.0: use 0 or more and less than 1"),
                refusal(() -> new AdamW(1).weightDecay(-1), "adamW: weightDecay is -1.0: use 0 or more"),
                refusal(() -> new Sgd(Double.NaN), "sgd: learningRate is NaN: use greater than 0"),
                refusal(() -> new Sgd(1).momentum(1), "sgd: momentum is 1.0: use 0 or more and less than 1"),
                refusal(
                        () -> new Sgd(1).nesterov(true),
                        "sgd: nesterov is true, but momentum is 0.0: use greater than 0"),
                refusal(() -> new Sgd(1).clipNorm(0), "sgd: clipNorm is 0.0: use greater than 0"),
                refusal(() -> new Adam(1).clipNorm(-1), "adam: clipNorm is -1.0: use greater than 0"),
                refusal(
                        () -> new AdamW(1).clipNorm(Double.POSITIVE_INFINITY),
                        "adamW: clipNorm is Infinity: use greater than 0"));
    }

    private static Arguments refusal(Supplier<?> what, String sentence) {
        return Arguments.of(what, sentence);
    }

    @ParameterizedTest
    @MethodSource
    void valueOutOfRangeIsRefused(Supplier<?> what, String sentence) {
        assertThatThrownBy(what::get)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }
}
