package ganscript.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every layer there is, in both phases, against plain arithmetic in double precision. */
class LayerTest {

    /** A kind of layer in a phase. */
    record Case(Class<?> kind, boolean training) {

        LayerBench bench() {
            return new LayerBench(LayerLaw.of(kind), training);
        }

        @Override
        public String toString() {
            return kind.getSimpleName() + (training ? " in training" : " in sampling");
        }
    }

    static Stream<Case> layers() {
        return Arrays.stream(Layer.class.getPermittedSubclasses())
                .flatMap(kind -> Stream.of(new Case(kind, true), new Case(kind, false)));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void valueIsThatOfPlainArithmetic(Case layer) {
        try (var bench = layer.bench()) {
            close(bench.lab.get(bench.applied.output()), bench.law(), 1e-6);
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void gradientByInputAndEachWeightIsThatOfFiniteDifferences(Case layer) {
        try (var bench = layer.bench()) {
            var those = bench.those(false);
            assertThat(those).contains(0);
            var gradients = bench.gradients(bench.lab.weighted(bench.applied.output(), bench.slopes), those);
            for (int k = 0; k < those.size(); k++) {
                int which = those.get(k);
                close(gradients.get(k), differences(gradients.get(k).length, i -> bench.difference(which, i)), 1e-5);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void composedInputGradientIsThatOfFiniteDifferences(Case layer) {
        try (var bench = layer.bench()) {
            var gradient = bench.lab.get(bench.inputGradient());
            close(gradient, differences(gradient.length, i -> bench.difference(0, i)), 1e-5);
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void gradientOfThePenaltyOnTheInputGradientIsThatOfFiniteDifferences(Case layer) {
        try (var bench = layer.bench()) {
            var penalty = bench.lab.tf.reduceSum(
                    bench.lab.tf.math.square(bench.inputGradient()), bench.lab.tf.constant(new int[] {0, 1}));
            // None where the slope is one that nothing changes.
            var those = bench.those(true);
            if (!those.isEmpty()) {
                var gradients = bench.gradients(penalty, those);
                for (int k = 0; k < those.size(); k++) {
                    int which = those.get(k);
                    var expected = differences(gradients.get(k).length, i -> bench.penaltyDifference(which, i));
                    close(gradients.get(k), expected, 1e-3);
                }
            }
        }
    }

    /** Layers with a kernel or a scale, or whose slope is no step: all that a penalty on the gradient can teach. */
    @Test
    void penaltyDependsOnWeightsOrInputWhereTheSlopeDoes() {
        var steps = List.of(LeakyRelu.class, Relu.class, Dropout.class);
        for (Case layer : layers().toList()) {
            try (var bench = layer.bench()) {
                assertThat(bench.those(true).isEmpty()).as(layer.toString()).isEqualTo(steps.contains(layer.kind()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void layerThatTellsOfNoPhasesHasNone(Case layer) {
        try (var bench = layer.bench();
                var other = new Case(layer.kind(), !layer.training()).bench()) {
            var here = bench.lab.get(bench.applied.output());
            var there = other.lab.get(other.applied.output());
            assertThat(Arrays.equals(here, there)).isNotEqualTo(bench.layer.phased());
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void samplingLeavesEveryVariableAloneAndTrainingThoseThatLearn(Case layer) {
        try (var bench = layer.bench()) {
            var weights = bench.layer.weights(LayerBench.IN);
            assertThat(bench.applied.changes())
                    .allMatch(change -> !weights.get(change.weight()).trainable());
            if (!layer.training()) {
                assertThat(bench.applied.changes()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void widthOfTheOutputIsTheOneItTells(Case layer) {
        try (var bench = layer.bench()) {
            assertThat(bench.applied.output().shape())
                    .isEqualTo(Lab.shape(LayerBench.ROWS, bench.layer.units(LayerBench.IN)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -3})
    void denseNeedsAUnit(int units) {
        assertThatThrownBy(() -> new Dense(units))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dense(" + units + "): units is " + units + ": use 1 or more");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, Double.NaN})
    void leakyReluNeedsASlopeBelowOne(double alpha) {
        assertThatThrownBy(() -> new LeakyRelu(alpha))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("leakyRelu(" + alpha + "): alpha is " + alpha + ": use 0 or more and less than 1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, Double.NaN})
    void dropoutNeedsARateBelowOne(double rate) {
        assertThatThrownBy(() -> new Dropout(rate))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dropout(" + rate + "): rate is " + rate + ": use 0 or more and less than 1");
    }

    @Test
    void layerNormNeedsTwoColumns() {
        assertThat(new LayerNorm().units(2)).isEqualTo(2);
        assertThatThrownBy(() -> new LayerNorm().units(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("layerNorm(): its input is 1 wide, so every row would become the same: use 2 or more");
    }

    /** Where ReLUs have their corner, and far out, where eˣ and its inverse leave the range of floats. */
    @ParameterizedTest
    @CsvSource({"relu", "sigmoid", "elu", "swish"})
    void activationHasTheValuesOfTensorFlowsPython(String name) {
        var x = Recorded.numbers("activations", "x");
        var layer = List.of(new Relu(), new Sigmoid(), new Elu(), new Swish()).stream()
                .filter(one -> one.scope().equals(name))
                .findFirst()
                .orElseThrow();
        try (var lab = new Lab()) {
            var applied = layer.apply(lab.tf, lab.constant(x, 3, 3), List.of(), Phase.SAMPLING);
            close(lab.get(applied.output()), Recorded.numbers("activations", name), 1e-7);
            var ones = new double[x.length];
            Arrays.fill(ones, 1);
            var slopes = lab.get(applied.back().gradient(lab.tf, lab.constant(ones, 3, 3)));
            assertThat(Arrays.stream(slopes)).allMatch(Double::isFinite);
        }
    }

    @Test
    void layerNormHasTheValuesOfKeras() {
        try (var lab = new Lab()) {
            var weights = List.of(
                    lab.constant(Recorded.numbers("layer_norm", "gamma"), 5),
                    lab.constant(Recorded.numbers("layer_norm", "beta"), 5));
            var x = lab.constant(Recorded.numbers("layer_norm", "x"), 4, 5);
            var y = new LayerNorm().apply(lab.tf, x, weights, Phase.SAMPLING).output();
            close(lab.get(y), Recorded.numbers("layer_norm", "y"), 1e-6);
        }
    }

    private static double[] differences(int size, IntToDoubleFunction at) {
        var differences = new double[size];
        Arrays.setAll(differences, at);
        return differences;
    }

    private static void close(double[] values, double[] expected, double relative) {
        assertThat(values).hasSameSizeAs(expected);
        for (int i = 0; i < values.length; i++) {
            assertThat(values[i])
                    .as("[" + i + "]")
                    .isCloseTo(expected[i], within(relative * Math.max(1, Math.abs(expected[i]))));
        }
    }
}
