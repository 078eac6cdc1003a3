package ganscript.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.proto.NodeDef;

class AdamTest {

    private static final int STEPS = 3;

    @ParameterizedTest
    @CsvSource({"0.1, 0.9, 0.999, 1e-8", "0.05, 0.5, 0.9, 0.3", "0.2, 0, 0, 0.01"})
    void thirdStepMatchesHandRecurrence(double rate, double beta1, double beta2, double epsilon) {
        try (var bowl = new Bowl(new Adam(rate).beta1(beta1).beta2(beta2).epsilon(epsilon))) {
            var w = Bowl.START.clone();
            var m = new double[2];
            var v = new double[2];
            // The kernel is given floats: 1 - 0.999f is 1.3e-5 off 0.001.
            double b1 = (float) beta1;
            double b2 = (float) beta2;
            for (int t = 1; t <= STEPS; t++) {
                bowl.step();
                // TensorFlow 1: the rate carries both corrections, epsilon is added to the uncorrected root.
                double corrected = rate * Math.sqrt(1 - Math.pow(b2, t)) / (1 - Math.pow(b1, t));
                for (int i = 0; i < 2; i++) {
                    double gradient = Bowl.gradient(i, w[i]);
                    m[i] = b1 * m[i] + (1 - b1) * gradient;
                    v[i] = b2 * v[i] + (1 - b2) * gradient * gradient;
                    w[i] -= corrected * m[i] / (Math.sqrt(v[i]) + epsilon);
                }
                for (int i = 0; i < 2; i++) {
                    var name = List.of("n/a", "n/b").get(i);
                    close(bowl.value(name), w[i]);
                    close(bowl.value(name + "/Adam"), m[i]);
                    close(bowl.value(name + "/Adam_1"), v[i]);
                }
                close(bowl.value("o/beta1_power"), Math.pow(b1, t + 1));
                close(bowl.value("o/beta2_power"), Math.pow(b2, t + 1));
            }
        }
    }

    private static void close(double ours, double recurrence) {
        assertThat(ours).isCloseTo(recurrence, within(2e-6 * Math.max(1, Math.abs(recurrence))));
    }

    @Test
    void betaPowersAdvanceAfterAllUpdates() {
        try (var bowl = new Bowl(new Adam(0.1))) {
            var nodes = bowl.lab.graph.toGraphDef().getNodeList();
            var updates = nodes.stream()
                    .filter(node -> node.getOp().equals("ResourceApplyAdam"))
                    .map(NodeDef::getName)
                    .collect(Collectors.toSet());
            assertThat(updates).hasSize(2);
            var advances = nodes.stream()
                    .filter(node -> node.getOp().equals("AssignVariableOp")
                            && node.getName().contains("next_powers"))
                    .toList();
            assertThat(advances).hasSize(2).allSatisfy(node -> {
                assertThat(node.getInput(0)).contains("_power");
                assertThat(node.getInputList())
                        .containsAll(updates.stream().map(name -> "^" + name).toList());
            });
        }
    }

    @Test
    void eachCallHasAStateOfItsOwn() {
        try (var lab = new Lab()) {
            var adam = new Adam(0.1);
            var a = lab.variable("n/a");
            var b = lab.variable("n/b");
            adam.minimize(lab.tf.withSubScope("one"), "o", lab.tf.math.square(a.value()), List.of(a), lab.variables);
            adam.minimize(lab.tf.withSubScope("two"), "o", lab.tf.math.square(b.value()), List.of(b), lab.variables);
            assertThat(lab.variables.all().stream().map(Variable::name))
                    .containsExactly(
                            "n/a",
                            "n/b",
                            "o/beta1_power",
                            "o/beta2_power",
                            "n/a/Adam",
                            "n/a/Adam_1",
                            "o/beta1_power_1",
                            "o/beta2_power_1",
                            "n/b/Adam",
                            "n/b/Adam_1");
        }
    }

    @Test
    void optionsAreCopiesWithTheOriginalsDefaults() {
        assertThat(new Adam(1e-4)).isEqualTo(new Adam(new LearningRate.Constant(1e-4), 0.9, 0.999, 1e-8, null));
        assertThat(new Adam(1)
                        .learningRate(2)
                        .beta1(0.3)
                        .beta2(0.4)
                        .epsilon(0.5)
                        .clipNorm(7))
                .isEqualTo(new Adam(new LearningRate.Constant(2), 0.3, 0.4, 0.5, 7.0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0.9 | 0.999 | 1e-8 | adam: learningRate is 0.0: use greater than 0",
                "-1 | 0.9 | 0.999 | 1e-8 | adam: learningRate is -1.0: use greater than 0",
                "NaN | 0.9 | 0.999 | 1e-8 | adam: learningRate is NaN: use greater than 0",
                "Infinity | 0.9 | 0.999 | 1e-8 | adam: learningRate is Infinity: use greater than 0",
                "1 | 1 | 0.999 | 1e-8 | adam: beta1 is 1.0: use 0 or more and less than 1",
                "1 | -0.1 | 0.999 | 1e-8 | adam: beta1 is -0.1: use 0 or more and less than 1",
                "1 | 0.9 | 1 | 1e-8 | adam: beta2 is 1.0: use 0 or more and less than 1",
                "1 | 0.9 | 0.999 | 0 | adam: epsilon is 0.0: use greater than 0",
            })
    void valueOutOfRangeIsRefused(double rate, double beta1, double beta2, double epsilon, String sentence) {
        assertThatThrownBy(() -> new Adam(rate).beta1(beta1).beta2(beta2).epsilon(epsilon))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }
}
