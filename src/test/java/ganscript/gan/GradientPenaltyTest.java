package ganscript.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ganscript.nn.Dense;
import ganscript.nn.Gradients;
import ganscript.nn.Network;
import ganscript.nn.Phase;
import ganscript.nn.QuietStart;
import ganscript.nn.RandomStream;
import ganscript.nn.Tanh;
import ganscript.nn.Tensors;
import ganscript.nn.Variable;
import ganscript.nn.Variables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** On D(x) = tanh(x · K + b) · k, whose gradient by x is known in closed form: K · (k ⊙ (1 − tanh²)). */
class GradientPenaltyTest {

    private static final float WEIGHT = 10;
    private static final float[][] REAL = {{1, 2}, {0.3f, -0.4f}, {-0.5f, 0}};
    private static final float[][] GENERATED = {{-1, 0.25f}, {0.5f, 0.75f}, {2, -1}};

    /** tf.random.stateless_uniform([3, 1], [2018, 0]) of Python's TensorFlow 2.21: seed 2018, no update, first draw. */
    private static final double[] U = {0.6472095251083374, 0.8601882457733154, 0.04922473430633545};

    private final Graph graph;
    private final Session session;
    private final Ops tf;
    private final Network network;
    private final Operand<TFloat32> penalty;

    GradientPenaltyTest() {
        QuietStart.load();
        graph = new Graph();
        session = new Session(graph);
        tf = Ops.create(graph);
        var variables = new Variables(2018);
        network = new Network(tf, "d", List.of(new Dense(3), new Tanh(), new Dense(1)), 2, variables);
        var training = Phase.training(new RandomStream(tf, variables));
        var real = network.application("real", tf.constant(REAL), training);
        var fake = network.application("fake", tf.constant(GENERATED), training);
        penalty = new GradientPenalty(WEIGHT).build(tf, Judgement.of(real), Judgement.of(fake));
        var runner = session.runner();
        variables.all().forEach(variable -> runner.addTarget(variable.initialize()));
        runner.run().close();
    }

    @AfterEach
    void close() {
        session.close();
        graph.close();
    }

    @Test
    void penaltyIsTheFormulaOnTheLinesBetweenRows() {
        assertThat((double) fetch(List.of(penalty)).get(0)[0]).isCloseTo(formula(weights()), within(1e-5));
    }

    @Test
    void gradientByEveryWeightIsThatOfFiniteDifferences() {
        // The last bias moves D, but not its slope.
        var moving = network.trainable().subList(0, 3);
        var gradients = fetch(Gradients.of(tf, penalty, moving));
        var weights = weights();
        for (int which = 0; which < moving.size(); which++) {
            for (int i = 0; i < gradients.get(which).length; i++) {
                assertThat((double) gradients.get(which)[i])
                        .as(moving.get(which).name() + "[" + i + "]")
                        .isCloseTo(difference(weights, which, i), within(1e-4));
            }
        }
    }

    @Test
    void slopeOfZeroCostsTheWeightAndHasAGradientOfZero() {
        for (Variable variable : network.trainable()) {
            var zeros = tf.zerosLike(variable.value());
            session.runner().addTarget(variable.assign(tf, zeros)).run().close();
        }
        assertThat(fetch(List.of(penalty)).get(0)).containsExactly(WEIGHT);
        var moving = network.trainable().subList(0, 3);
        assertThat(fetch(Gradients.of(tf, penalty, moving)))
                .allSatisfy(gradient -> assertThat(gradient).containsOnly(0f));
    }

    @Test
    void smallestSlopesHaveFiniteGradients() {
        var kernel = network.trainable().get(2);
        for (float scale : new float[] {1e-6f, 1e-14f, 1e-16f, 1e-22f}) {
            var small = tf.fill(tf.constant(kernel.shape()), tf.constant(scale));
            session.runner().addTarget(kernel.assign(tf, small)).run().close();
            for (float[] gradient :
                    fetch(Gradients.of(tf, penalty, network.trainable().subList(0, 3)))) {
                for (float part : gradient) {
                    assertThat(part).isFinite();
                }
            }
        }
    }

    private List<double[]> weights() {
        return fetch(network.trainable().stream().map(Variable::value).toList()).stream()
                .map(values -> {
                    var doubles = new double[values.length];
                    Arrays.setAll(doubles, i -> values[i]);
                    return doubles;
                })
                .toList();
    }

    private static double formula(List<double[]> weights) {
        double sum = 0;
        for (int row = 0; row < U.length; row++) {
            double norm = 0;
            double[] slope = slope(
                    weights,
                    U[row] * REAL[row][0] + (1 - U[row]) * GENERATED[row][0],
                    U[row] * REAL[row][1] + (1 - U[row]) * GENERATED[row][1]);
            norm = Math.hypot(slope[0], slope[1]);
            sum += (norm - 1) * (norm - 1);
        }
        return WEIGHT * sum / U.length;
    }

    private static double[] slope(List<double[]> weights, double x0, double x1) {
        var kernel = weights.get(0);
        var slope = new double[2];
        for (int unit = 0; unit < 3; unit++) {
            double tanh = Math.tanh(x0 * kernel[unit] + x1 * kernel[3 + unit] + weights.get(1)[unit]);
            double upstream = weights.get(2)[unit] * (1 - tanh * tanh);
            slope[0] += kernel[unit] * upstream;
            slope[1] += kernel[3 + unit] * upstream;
        }
        return slope;
    }

    private static double difference(List<double[]> weights, int which, int i) {
        double h = 1e-6;
        double now = weights.get(which)[i];
        weights.get(which)[i] = now + h;
        double above = formula(weights);
        weights.get(which)[i] = now - h;
        double below = formula(weights);
        weights.get(which)[i] = now;
        return (above - below) / (2 * h);
    }

    private List<float[]> fetch(List<? extends Operand<TFloat32>> tensors) {
        var runner = session.runner();
        tensors.forEach(runner::fetch);
        List<float[]> values = new ArrayList<>();
        try (var result = runner.run()) {
            result.forEach(entry -> values.add(Tensors.floats(entry.getValue())));
        }
        return values;
    }
}
