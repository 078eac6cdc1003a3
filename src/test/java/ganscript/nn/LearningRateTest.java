package ganscript.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LearningRateTest {

    /** Of tf.keras.optimizers.schedules in TensorFlow 2.21: CosineDecay(3e-3, 10000). */
    @Test
    void cosineIsThatOfKeras() {
        var rate = new LearningRate.Cosine(3e-3, 10_000);
        close(
                at(rate, 0, 1, 2500, 5000, 9999),
                0.003000000026077032,
                0.003000000026077032,
                0.002560660243034363,
                0.0014999998966231942,
                8.940696794024205e-11);
    }

    @Test
    void cosineEndsAtItsEndExactlyAndStaysThere() {
        assertThat(at(new LearningRate.Cosine(3e-3, 10_000), 10_000, 10_001, 1e6))
                .containsOnly(0);
        assertThat(at(new LearningRate.Cosine(3e-3, 7).to(1e-4), 7, 8, LearningRate.MOST_ITERATIONS))
                .containsOnly(1e-4f);
    }

    /** CosineDecay(3e-3, 10000, alpha=1/30). */
    @Test
    void cosineToAnEndAboveZeroIsThatOfKeras() {
        close(
                at(new LearningRate.Cosine(3e-3, 10_000).to(1e-4), 0, 2500, 5000, 9999),
                0.003000000026077032,
                0.0025753050576895475,
                0.0015499999281018972,
                0.0001000000920612365);
    }

    @Test
    void cosineIsTheFormulaInDoublePrecision() {
        var rate = new LearningRate.Cosine(0.5, 41).to(0.125);
        for (int i = 0; i <= 41; i++) {
            double formula = 0.125 + 0.5 * (0.5 - 0.125) * (1 + Math.cos(Math.PI * i / 41));
            assertThat(at(rate, i)[0]).as("iteration " + i).isCloseTo(formula, within(1e-7));
        }
    }

    /** ExponentialDecay(1e-3, 5000, 0.1, staircase=True). */
    @Test
    void stepsAreThoseOfKeras() {
        close(
                at(new LearningRate.Steps(1e-3, 5000, 0.1), 0, 4999, 5000, 9999, 10_000, 15_000),
                0.0010000000474974513,
                0.0010000000474974513,
                0.00010000000474974513,
                0.00010000000474974513,
                1.0000001566368155e-05,
                1.0000001111620804e-06);
    }

    @Test
    void stepsComeInTheirIterationAlsoWhereFloatsCountNoFurther() {
        int every = 4097;
        int steps = LearningRate.MOST_ITERATIONS / every;
        var rate = new LearningRate.Steps(1, every, 0.999);
        var around = at(rate, every * steps - 1, every * steps);
        assertThat(around[0]).isCloseTo(Math.pow(0.999, steps - 1), within(2e-6));
        assertThat(around[1] / around[0]).isCloseTo(0.999, within(1e-5));
    }

    @Test
    void constantIsItself() {
        assertThat(at(new LearningRate.Constant(0.1), 0, 5)).containsOnly(0.1f);
    }

    static Stream<Arguments> valueOutOfRangeIsRefused() {
        return Stream.of(
                refusal(() -> new LearningRate.Cosine(0, 5), "cosine: from is 0.0: use greater than 0"),
                refusal(() -> new LearningRate.Cosine(1, 0), "cosine: iterations is 0: use 1 to 16777216"),
                refusal(() -> new LearningRate.Cosine(1, 1 << 25), "cosine: iterations is 33554432: use 1 to 16777216"),
                refusal(
                        () -> new LearningRate.Cosine(1, 5).to(1),
                        "cosine: to is 1.0: use 0 or more and less than from, which is 1.0"),
                refusal(
                        () -> new LearningRate.Cosine(1, 5).to(-1),
                        "cosine: to is -1.0: use 0 or more and less than from, which is 1.0"),
                refusal(() -> new LearningRate.Steps(-1, 5, 0.1), "steps: from is -1.0: use greater than 0"),
                refusal(() -> new LearningRate.Steps(1, 0, 0.1), "steps: every is 0: use 1 to 16777216"),
                refusal(
                        () -> new LearningRate.Steps(1, 5, 1),
                        "steps: factor is 1.0: use greater than 0 and less than 1"));
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

    private static double[] at(LearningRate rate, double... iterations) {
        try (var lab = new Lab()) {
            var iteration = lab.variable("iteration");
            var built = rate.at(lab.tf, iteration.value());
            return Arrays.stream(iterations)
                    .map(i -> {
                        lab.set(iteration, i);
                        return lab.get(built)[0];
                    })
                    .toArray();
        }
    }

    /** Each relative to itself, but for what is next to nothing. */
    private static void close(double[] ours, double... recorded) {
        assertThat(ours).hasSameSizeAs(recorded);
        for (int i = 0; i < ours.length; i++) {
            assertThat(ours[i]).isCloseTo(recorded[i], within(Math.max(1e-6 * recorded[i], 3e-10)));
        }
    }
}
