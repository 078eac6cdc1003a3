package ganscript.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.types.TFloat32;

class NetworkTest {

    private static final List<Layer> LAYERS =
            List.of(new Dense(3), new Tanh(), new FrozenBatchNorm(), new Dense(2), new FrozenBatchNorm(), new Dense(1));

    @Test
    void variablesBearTheNamesThatTensorFlowOneGives() {
        try (var lab = new Lab()) {
            var network = new Network(lab.tf, "generator", LAYERS, 1, lab.variables);
            assertThat(network.variables().stream()
                            .map(v -> v.name() + Arrays.toString(v.shape().asArray())))
                    .containsExactly(
                            "generator/dense/kernel[1, 3]",
                            "generator/dense/bias[3]",
                            "generator/batch_normalization/gamma[3]",
                            "generator/batch_normalization/beta[3]",
                            "generator/batch_normalization/moving_mean[3]",
                            "generator/batch_normalization/moving_variance[3]",
                            "generator/dense_1/kernel[3, 2]",
                            "generator/dense_1/bias[2]",
                            "generator/batch_normalization_1/gamma[2]",
                            "generator/batch_normalization_1/beta[2]",
                            "generator/batch_normalization_1/moving_mean[2]",
                            "generator/batch_normalization_1/moving_variance[2]",
                            "generator/dense_2/kernel[2, 1]",
                            "generator/dense_2/bias[1]");
            assertThat(lab.variables.all()).isEqualTo(network.variables());
        }
    }

    @Test
    void meanAndVarianceAreTheOnlyVariablesThatDoNotTrain() {
        try (var lab = new Lab()) {
            var network = new Network(lab.tf, "generator", LAYERS, 1, lab.variables);
            assertThat(network.variables().stream()
                            .filter(v -> !network.trainable().contains(v)))
                    .hasSize(4)
                    .allMatch(v -> v.name().contains("/moving_"));
        }
    }

    @Test
    void sameNameTwiceIsRefused() {
        try (var lab = new Lab()) {
            var dense = List.<Layer>of(new Dense(1));
            new Network(lab.tf, "generator", dense, 1, lab.variables);
            assertThatThrownBy(() -> new Network(lab.tf, "generator", dense, 1, lab.variables))
                    .hasMessage("variable generator/dense/kernel is there already: use another name");
        }
    }

    @Test
    void appliedTwiceItSharesItsWeightsAndItsGradientHasBothTerms() {
        try (var lab = new Lab()) {
            var network = new Network(lab.tf, "d", List.of(new Dense(1), new Tanh()), 1, lab.variables);
            var one = network.apply("real", lab.constant(new double[] {0.5}, 1, 1), Phase.SAMPLING);
            var two = network.apply("fake", lab.constant(new double[] {-0.25}, 1, 1), Phase.SAMPLING);
            var loss = lab.tf.math.add(lab.weighted(one, new double[] {3}), lab.weighted(two, new double[] {-2}));
            var kernel = network.variables().get(0);
            var bias = network.variables().get(1);
            lab.set(kernel, 0.75);
            lab.set(bias, 0.125);

            assertThat(lab.get(one)[0]).isCloseTo(Math.tanh(0.5), within(1e-6));
            assertThat(lab.get(two)[0]).isCloseTo(Math.tanh(-0.0625), within(1e-6));

            // d tanh(u) = 1 − tanh² u; loss = 3 tanh(w / 2 + b) − 2 tanh(−w / 4 + b)
            double real = 3 * (1 - Math.pow(Math.tanh(0.5), 2));
            double fake = -2 * (1 - Math.pow(Math.tanh(-0.0625), 2));
            var gradients = lab.get(Gradients.of(lab.tf, loss, List.of(kernel, bias)));
            assertThat(gradients.get(0)[0]).isCloseTo(0.5 * real - 0.25 * fake, within(1e-6));
            assertThat(gradients.get(1)[0]).isCloseTo(real + fake, within(1e-6));
        }
    }

    @Test
    void gradientOfAVariableThatIsReadTwiceHasTheTermsOfBothReads() {
        try (var lab = new Lab()) {
            var w = lab.variable("n/w");
            var one = lab.tf.readVariableOp(w.handle(), TFloat32.class);
            var two = lab.tf.readVariableOp(w.handle(), TFloat32.class);
            lab.set(w, 2);
            // w + 3 w + w²
            var loss = lab.tf.math.add(
                    lab.tf.math.add(w.value(), lab.tf.math.mul(lab.tf.constant(3f), one)), lab.tf.math.square(two));
            assertThat(lab.get(Gradients.of(lab.tf, loss, List.of(w))).get(0)).containsExactly(1 + 3 + 2 * 2);
        }
    }

    @Test
    void eachApplicationLiesInAScopeInsideTheNetworks() {
        try (var lab = new Lab()) {
            var network = new Network(lab.tf, "d", List.of(new Dense(1)), 1, lab.variables);
            var x = lab.constant(new double[] {1}, 1, 1);
            assertThat(network.apply("real", x, Phase.SAMPLING).op().name()).startsWith("d/real/dense/");
            assertThat(network.apply("fake", x, Phase.SAMPLING).op().name()).startsWith("d/fake/dense/");
        }
    }
}
