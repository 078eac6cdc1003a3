package ganscript.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.types.TFloat32;

/** Batch normalization against what Keras has made of the same numbers, and over two batches in one update. */
class BatchNormTest {

    private static final double[] REAL = Recorded.numbers("batch_norm", "real");
    private static final double[] FAKE = Recorded.numbers("batch_norm", "fake");

    private Lab lab;
    private Operand<TFloat32> x;
    private Network network;
    private Network.Application real;
    private Network.Application fake;

    @BeforeEach
    void build() {
        lab = new Lab();
        x = lab.variable("input/x", 5, 3).value();
        network = new Network(lab.tf, "d", List.of(new BatchNorm()), 3, lab.variables);
        var training = Phase.training(lab.random);
        real = network.application("real", x, training);
        fake = network.application("fake", lab.constant(FAKE, 4, 3), training);
        start();
    }

    private void start() {
        lab.initialize();
        lab.set(lab.variables.all().get(0), REAL);
        lab.set(network.variables().get(0), Recorded.numbers("batch_norm", "gamma"));
        lab.set(network.variables().get(1), Recorded.numbers("batch_norm", "beta"));
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void eachApplicationIsNormalizedByItsOwnBatch() {
        close(lab.get(real.output()), "y_real");
        close(lab.get(fake.output()), "y_fake");
    }

    @Test
    void movingAveragesTakeInTheApplicationsInTheirOrder() {
        lab.run(List.of(update(real)));
        close(mean(), "after_real", "mean");
        close(variance(), "after_real", "variance");
        start();
        lab.run(List.of(update(real, fake)));
        close(mean(), "after_fake", "mean");
        close(variance(), "after_fake", "variance");
        start();
        lab.run(List.of(update(fake, real)));
        // 0 moved by a hundredth of the way to one and then to the other: the last counts more.
        double fakes = (FAKE[0] + FAKE[3] + FAKE[6] + FAKE[9]) / 4;
        double reals = (REAL[0] + REAL[3] + REAL[6] + REAL[9] + REAL[12]) / 5;
        assertThat(mean()[0]).isCloseTo(0.99 * 0.01 * fakes + 0.01 * reals, within(1e-6));
    }

    @Test
    void samplingGoesByTheMovingAveragesRowByRow() {
        lab.run(List.of(update(real, fake)));
        var sampled = network.application("sampled", lab.constant(REAL, 5, 3), Phase.SAMPLING);
        close(lab.get(sampled.output()), "y_sampled");
        var one = network.application("one", lab.constant(Arrays.copyOf(REAL, 3), 1, 3), Phase.SAMPLING);
        assertThat(lab.get(one.output())).containsExactly(Arrays.copyOf(lab.get(sampled.output()), 3));
    }

    @Test
    void nothingMovesWithoutAnUpdate() {
        lab.get(List.of(real.output(), fake.output(), real.inputGradient()));
        assertThat(mean()).containsOnly(0);
        assertThat(variance()).containsOnly(1);
    }

    /** Through tanh, since the sum of what is normalized is always the same. */
    @Test
    void penaltyOnTheGradientOfAllRowsHasTheValueAndGradientsOfKerasTapes() {
        var tanh = new Network(lab.tf, "e", List.of(new BatchNorm(), new Tanh()), 3, lab.variables);
        lab.initialize();
        lab.set(lab.variables.all().get(0), REAL);
        lab.set(tanh.variables().get(0), Recorded.numbers("batch_norm", "gamma"));
        lab.set(tanh.variables().get(1), Recorded.numbers("batch_norm", "beta"));
        var gradient = tanh.application("real", x, Phase.training(lab.random)).inputGradient();
        close(lab.get(gradient), "gradient_of_sum_tanh_by_real");

        var norms = lab.tf.reduceSum(lab.tf.math.square(gradient), lab.tf.constant(1));
        Operand<TFloat32> penalty = lab.tf.math.mul(lab.tf.constant(0.5f), lab.tf.math.mean(norms, lab.tf.constant(0)));
        close(lab.get(penalty), "penalty", "value");
        var by = List.of(
                tanh.variables().get(0),
                tanh.variables().get(1),
                lab.variables.all().get(0));
        var gradients = lab.get(Gradients.of(lab.tf, penalty, by));
        close(gradients.get(0), "penalty", "by_gamma");
        close(gradients.get(1), "penalty", "by_beta");
        close(gradients.get(2), "penalty", "by_real");
    }

    private Op update(Network.Application... applications) {
        return new Update(lab.tf.noOp(), lab.tf.constant(0f), lab.tf.constant(1f), Optional.empty())
                .withState(lab.tf, lab.random, applications)
                .run();
    }

    private double[] mean() {
        return lab.get(network.variables().get(2).value());
    }

    private double[] variance() {
        return lab.get(network.variables().get(3).value());
    }

    private static void close(double[] ours, String... path) {
        var keras = new Object[path.length + 1];
        keras[0] = "batch_norm";
        System.arraycopy(path, 0, keras, 1, path.length);
        var expected = Recorded.numbers(keras);
        assertThat(ours).hasSameSizeAs(expected);
        for (int i = 0; i < ours.length; i++) {
            double size = Math.max(1, Math.abs(expected[i]));
            assertThat(ours[i]).as(String.join(" ", path) + "[" + i + "]").isCloseTo(expected[i], within(2e-6 * size));
        }
    }
}
