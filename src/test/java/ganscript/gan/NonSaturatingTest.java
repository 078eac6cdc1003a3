package ganscript.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ganscript.nn.QuietStart;
import ganscript.nn.Tensors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

class NonSaturatingTest {

    private static final float[][] LOGITS = {
        {0}, {0.5f, -0.5f, 3, -3}, {20, -20, 90, -90}, {1000}, {-1000}, {1e-3f, 7.25f, -30.5f}
    };

    @BeforeAll
    static void load() {
        QuietStart.load();
    }

    /** The loss of one network at given logits. */
    private interface Value {
        Operand<TFloat32> at(Ops tf, Operand<TFloat32> real, Operand<TFloat32> fake);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.99, 0.5})
    void discriminatorLossIsTheClosedFormAlsoOfLargeLogits(double smooth) {
        var loss = new NonSaturating(smooth);
        for (int i = 0; i < LOGITS.length; i++) {
            var real = LOGITS[i];
            var fake = LOGITS[(i + 1) % LOGITS.length];
            close(evaluate(loss::discriminator, real, fake), mean((float) smooth, real) + mean(0, fake));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.99, 0.5})
    void generatorLossIsTheClosedFormAlsoOfLargeLogits(double smooth) {
        var loss = new NonSaturating(smooth);
        for (float[] fake : LOGITS) {
            close(evaluate((tf, r, f) -> loss.generator(tf, r, f), new float[1], fake), mean((float) smooth, fake));
        }
    }

    @Test
    void undecidedDiscriminatorLosesTwoLnTwoAndItsGeneratorLnTwo() {
        var loss = new NonSaturating(1);
        close(evaluate(loss::discriminator, new float[3], new float[3]), 2 * Math.log(2));
        close(evaluate((tf, r, f) -> loss.generator(tf, r, f), new float[3], new float[3]), Math.log(2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.5, 1.01, Double.NaN})
    void smoothOutOfRangeIsRefused(double smooth) {
        assertThatThrownBy(() -> new NonSaturating(smooth))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("smooth(" + smooth + "): smooth is " + smooth + ": use greater than 0 and at most 1");
    }

    /** Mean of −y log σ(z) − (1 − y) log(1 − σ(z)), in double precision. */
    private static double mean(double label, float[] logits) {
        double sum = 0;
        for (float z : logits) {
            sum += label * minusLogSigmoid(z) + (1 - label) * minusLogSigmoid(-z);
        }
        return sum / logits.length;
    }

    /** −log σ(z) = log(1 + e^(−z)); 1 − σ(z) is σ(−z). */
    private static double minusLogSigmoid(double z) {
        return z > 0 ? Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z)) - z;
    }

    private static void close(double ours, double closedForm) {
        assertThat(ours).isCloseTo(closedForm, within(2e-6 * Math.max(1, Math.abs(closedForm))));
    }

    private static double evaluate(Value loss, float[] real, float[] fake) {
        try (var graph = new Graph();
                var session = new Session(graph)) {
            var tf = Ops.create(graph);
            var value = loss.at(tf, column(tf, real), column(tf, fake));
            try (var result = session.runner().fetch(value).run()) {
                return Tensors.scalar(result.get(0));
            }
        }
    }

    private static Operand<TFloat32> column(Ops tf, float[] logits) {
        return tf.reshape(tf.constant(logits), tf.constant(new long[] {-1, 1}));
    }
}
