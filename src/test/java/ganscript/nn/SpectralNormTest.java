package ganscript.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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

/** Spectral normalization of a kernel whose singular values NumPy has computed. */
class SpectralNormTest {

    private static final int IN = 6;
    private static final int UNITS = 4;
    private static final double[] KERNEL = Recorded.numbers("spectral_norm", "kernel");
    private static final double LARGEST = Recorded.numbers("spectral_norm", "singular_values")[0];

    private Lab lab;
    private Network network;
    private Network.Application real;
    private Network.Application fake;
    private Op update;

    @BeforeEach
    void build() {
        lab = new Lab();
        network = new Network(lab.tf, "d", List.of(new SpectralNorm(new Dense(UNITS))), IN, lab.variables);
        var training = Phase.training(lab.random);
        real = network.application("real", identity(), training);
        fake = network.application("fake", identity(), training);
        update = new Update(lab.tf.noOp(), lab.tf.constant(0f), lab.tf.constant(1f), Optional.empty())
                .withState(lab.tf, lab.random, real, fake)
                .run();
        lab.initialize();
        lab.set(network.variables().get(0), KERNEL);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void sigmaBecomesTheLargestSingularValue() {
        double first = sigma();
        assertThat(first).isGreaterThan(0).isLessThan(LARGEST);
        double before = first;
        for (int i = 0; i < 30; i++) {
            lab.run(List.of(update));
            // Power iteration never comes down.
            assertThat(sigma()).isGreaterThanOrEqualTo(before * (1 - 1e-6));
            before = sigma();
        }
        assertThat(before).isCloseTo(LARGEST, within(1e-6 * LARGEST)).isGreaterThan(first);
    }

    /** By hand, in double precision: u goes to the unit vector along (u W) Wᵀ, kernel W transposed, once an update. */
    @Test
    void updateMakesOnePowerIterationWhateverTheNumberOfApplications() {
        var u = lab.get(network.variables().get(2).value());
        for (int i = 0; i < 3; i++) {
            lab.run(List.of(update));
            var v = new double[IN];
            var next = new double[UNITS];
            for (int k = 0; k < KERNEL.length; k++) {
                v[k / UNITS] += KERNEL[k] * u[k % UNITS];
            }
            for (int k = 0; k < KERNEL.length; k++) {
                next[k % UNITS] += KERNEL[k] * v[k / UNITS];
            }
            double length = Math.sqrt(Arrays.stream(next).map(n -> n * n).sum());
            u = Arrays.stream(next).map(n -> n / length).toArray();
            var ours = lab.get(network.variables().get(2).value());
            for (int k = 0; k < UNITS; k++) {
                assertThat(ours[k]).isCloseTo(u[k], within(1e-6));
            }
        }
    }

    @Test
    void realAndGeneratedDataMeetTheSameKernel() {
        lab.run(List.of(update));
        var both = lab.get(List.of(real.output(), fake.output()));
        assertThat(both.get(0)).containsExactly(both.get(1));
    }

    @Test
    void samplingDividesByTheSameSigmaAndKeepsNothing() {
        lab.run(List.of(update));
        var sampled = network.application("sampled", identity(), Phase.SAMPLING);
        var both = lab.get(List.of(real.output(), sampled.output()));
        assertThat(both.get(0)).containsExactly(both.get(1));
        assertThat(sampled.changeState(List.of())).isEmpty();
    }

    @Test
    void itsVariablesAreThoseOfTheLayerAndOneThatDoesNotTrain() {
        assertThat(network.variables().stream().map(Variable::name))
                .containsExactly("d/dense/kernel", "d/dense/bias", "d/dense/u");
        assertThat(network.trainable()).hasSize(2);
    }

    @Test
    void firstVectorsPointAnywhereAndAreThoseOfTheSeed() {
        assertThat(firstVector(3)).containsExactly(firstVector(3)).isNotEqualTo(firstVector(4));
        // Of 1000 standard normal numbers, five standard errors of the mean and of the mean square.
        var u = firstVector(5);
        assertThat(u).hasSize(1000);
        assertThat(Arrays.stream(u).average().orElseThrow()).isCloseTo(0, within(5 / Math.sqrt(1000)));
        assertThat(Arrays.stream(u).map(n -> n * n).average().orElseThrow())
                .isCloseTo(1, within(5 * Math.sqrt(2.0 / 1000)));
    }

    private static double[] firstVector(long seed) {
        try (var lab = new Lab(seed)) {
            var wide = new Network(lab.tf, "d", List.of(new SpectralNorm(new Dense(1000))), 1, lab.variables);
            lab.initialize();
            return lab.get(wide.variables().get(2).value());
        }
    }

    @Test
    void layerIsNeeded() {
        assertThatThrownBy(() -> new SpectralNorm(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("spectralNorm: the layer is null: use one such as dense(64)");
    }

    /** The unit vectors: what comes out is the kernel divided by sigma. */
    private Operand<TFloat32> identity() {
        var identity = new double[IN * IN];
        for (int i = 0; i < IN; i++) {
            identity[i * IN + i] = 1;
        }
        return lab.constant(identity, IN, IN);
    }

    /** What the kernel was divided by. */
    private double sigma() {
        return KERNEL[0] / lab.get(real.output())[0];
    }
}
