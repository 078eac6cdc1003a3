package ganscript.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** Every layer there is, against plain arithmetic in double precision. */
class LayerTest {

    private static final int ROWS = 4;
    private static final int IN = 3;

    static Stream<Class<?>> layers() {
        return Arrays.stream(Layer.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("layers")
    void valueIsThatOfPlainArithmetic(Class<?> kind) {
        try (var bench = new Bench(LayerLaw.of(kind))) {
            var y = bench.lab.get(bench.y);
            var law = bench.law();
            assertThat(y).hasSameSizeAs(law);
            for (int i = 0; i < y.length; i++) {
                assertThat(y[i]).as("y[" + i + "]").isCloseTo(law[i], within(1e-6 * Math.max(1, Math.abs(law[i]))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void gradientByEachInputAndWeightIsThatOfFiniteDifferences(Class<?> kind) {
        try (var bench = new Bench(LayerLaw.of(kind))) {
            var loss = bench.lab.weighted(bench.y, bench.slopes);
            var gradients = bench.lab.get(Gradients.of(bench.lab.tf, loss, bench.everything));
            for (int which = 0; which < gradients.size(); which++) {
                for (int i = 0; i < gradients.get(which).length; i++) {
                    assertThat(gradients.get(which)[i])
                            .as("d loss / d " + bench.everything.get(which).name() + "[" + i + "]")
                            .isCloseTo(bench.difference(which, i), within(1e-5));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void composedInputGradientIsThatOfFiniteDifferences(Class<?> kind) {
        try (var bench = new Bench(LayerLaw.of(kind))) {
            var gradient = bench.lab.get(bench.inputGradient());
            for (int i = 0; i < gradient.length; i++) {
                assertThat(gradient[i]).as("d loss / d x[" + i + "]").isCloseTo(bench.difference(0, i), within(1e-5));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void gradientOfThePenaltyOnTheInputGradientIsThatOfFiniteDifferences(Class<?> kind) {
        try (var bench = new Bench(LayerLaw.of(kind))) {
            var penalty = bench.lab.tf.reduceSum(
                    bench.lab.tf.math.square(bench.inputGradient()), bench.lab.tf.constant(new int[] {0, 1}));
            var weights = bench.weightsOfTheInputGradient();
            if (weights.isEmpty()) {
                // A slope that nothing changes.
                assertThat(bench.penaltyDifference(0, 0)).isCloseTo(0, within(1e-4));
                return;
            }
            var gradients = bench.lab.get(Gradients.of(
                    bench.lab.tf,
                    penalty,
                    weights.stream().map(bench.everything::get).toList()));
            for (int k = 0; k < weights.size(); k++) {
                for (int i = 0; i < gradients.get(k).length; i++) {
                    double expected = bench.penaltyDifference(weights.get(k), i);
                    assertThat(gradients.get(k)[i])
                            .as("d penalty / d "
                                    + bench.everything.get(weights.get(k)).name() + "[" + i + "]")
                            .isCloseTo(expected, within(1e-3 * Math.max(1, Math.abs(expected))));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void widthOfTheOutputIsTheOneItTells(Class<?> kind) {
        try (var bench = new Bench(LayerLaw.of(kind))) {
            assertThat(bench.y.shape()).isEqualTo(Lab.shape(ROWS, bench.layer.units(IN)));
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

    @Test
    void everyLayerOfTheFamilyIsWalked() {
        assertThat(layers()).hasSizeGreaterThanOrEqualTo(4).allMatch(Class::isRecord);
    }

    /** One layer on variables of its own, with its input a variable too, so that all can be differentiated by. */
    private static final class Bench implements AutoCloseable {

        final Lab lab = new Lab();
        final Layer layer;
        final LayerLaw.Forward forward;
        final List<Variable> everything = new ArrayList<>();
        final List<double[]> values = new ArrayList<>();
        final Operand<TFloat32> y;
        final double[] slopes;

        Bench(LayerLaw law) {
            layer = law.layer();
            forward = law.forward();
            everything.add(lab.variable("input/x", ROWS, IN));
            for (Weight weight : layer.weights(IN)) {
                everything.add(
                        lab.variable("layer/" + weight.name(), weight.shape().asArray()));
            }
            var weights = everything.stream().skip(1).map(Variable::value).toList();
            y = layer.apply(lab.tf, everything.get(0).value(), weights);
            var random = new SplittableRandom(7);
            slopes = random.doubles((long) ROWS * layer.units(IN), -1, 1).toArray();
            for (Variable variable : everything) {
                boolean variance = variable.name().endsWith("variance");
                // Rounded to floats first; away from 0, where the leaky ReLU has no derivative.
                var value = random.doubles(variable.size(), 0.1, 2)
                        .map(v -> (float) (variance || random.nextBoolean() ? v : -v))
                        .toArray();
                lab.set(variable, value);
                values.add(value);
            }
        }

        /** Composed by the layer, from the slopes as the gradient by its output. */
        Operand<TFloat32> inputGradient() {
            var weights = everything.stream().skip(1).map(Variable::value).toList();
            return layer.inputGradient(
                    lab.tf, everything.get(0).value(), weights, lab.constant(slopes, ROWS, layer.units(IN)));
        }

        /**
         * Those that the input gradient depends on: TensorFlow knows no gradient by the others. A slope that changes with
         * x, as that of tanh, depends on x.
         */
        List<Integer> weightsOfTheInputGradient() {
            List<Integer> those = new ArrayList<>();
            if (Math.abs(penaltyDifference(0, 0)) > 1e-4) {
                those.add(0);
            }
            for (int which = 1; which < everything.size(); which++) {
                String name = everything.get(which).name();
                if (name.endsWith("kernel") || name.endsWith("gamma") || name.endsWith("variance")) {
                    those.add(which);
                }
            }
            return those;
        }

        /** (penalty(weight + k) − penalty(weight − k)) / 2k, in double precision. */
        double penaltyDifference(int which, int i) {
            double k = 1e-3;
            return (penaltyWith(which, i, k) - penaltyWith(which, i, -k)) / (2 * k);
        }

        private double penaltyWith(int which, int i, double moved) {
            values.get(which)[i] += moved;
            double sum = 0;
            for (int at = 0; at < values.get(0).length; at++) {
                double h = 1e-4;
                double slope = (lossWith(0, at, h) - lossWith(0, at, -h)) / (2 * h);
                sum += slope * slope;
            }
            values.get(which)[i] -= moved;
            return sum;
        }

        double[] law() {
            return forward.at(values.get(0), IN, values.subList(1, values.size()));
        }

        /** (loss(value + h) − loss(value − h)) / 2h, in double precision. */
        double difference(int which, int i) {
            double h = 1e-6;
            return (lossWith(which, i, h) - lossWith(which, i, -h)) / (2 * h);
        }

        private double lossWith(int which, int i, double moved) {
            values.get(which)[i] += moved;
            var out = law();
            values.get(which)[i] -= moved;
            double sum = 0;
            for (int k = 0; k < out.length; k++) {
                sum += slopes[k] * out[k];
            }
            return sum;
        }

        @Override
        public void close() {
            lab.close();
        }
    }
}
