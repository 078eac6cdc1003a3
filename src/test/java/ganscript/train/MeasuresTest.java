package ganscript.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ganscript.TinyGan;
import ganscript.nn.Gradients;
import ganscript.nn.Variable;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** What a report measures, against plain arithmetic in double precision. */
class MeasuresTest {

    private static final float[] REAL = {10, 5, -1, 2, -7};
    private static final float[] GIVEN = {-3, -1, 0, 2};

    private final TrainingSession session = new TrainingSession(TinyGan.of());

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void meansAndAccuraciesAreThoseOfTheSigmoidOfTheLogits() {
        var real = logits(REAL);
        var fake = logits(session.generate(GIVEN));
        var measured = session.evaluate(REAL, GIVEN);
        assertThat((double) measured[0]).isCloseTo(meanProbability(real), within(1e-6));
        assertThat((double) measured[1]).isCloseTo(meanProbability(fake), within(1e-6));
        assertThat((double) measured[2]).isCloseTo(share(real, logit -> logit > 0), within(1e-6));
        assertThat((double) measured[3]).isCloseTo(share(fake, logit -> logit < 0), within(1e-6));
        // Logits of both signs, or an accuracy would say nothing.
        assertThat(share(real, logit -> logit > 0)).isBetween(0.1, 0.9);
    }

    /** tanh(y · kernel) · kernel₁; the biases are 0 at the start. */
    private double[] logits(float[] made) {
        var weights = Weights.of(session);
        var kernel = weights.get("discriminator/dense/kernel");
        var kernel1 = weights.get("discriminator/dense_1/kernel");
        var logits = new double[made.length];
        for (int row = 0; row < made.length; row++) {
            for (int i = 0; i < kernel.length; i++) {
                logits[row] += Math.tanh((double) made[row] * kernel[i]) * kernel1[i];
            }
        }
        return logits;
    }

    private static double meanProbability(double[] logits) {
        return Arrays.stream(logits)
                .map(logit -> 1 / (1 + Math.exp(-logit)))
                .average()
                .orElseThrow();
    }

    private static double share(double[] logits, DoublePredicate which) {
        return (double) Arrays.stream(logits).filter(which).count() / logits.length;
    }

    @Test
    void gradientNormIsEuclidsOverAllVariablesOfTheNetwork() {
        var graph = session.graph();
        var tf = Ops.create(graph.graph());
        double norm = norm(tf, graph.discriminatorLoss(), graph.discriminator().trainable());
        assertThat((double) session.updateDiscriminator(REAL, GIVEN, true).gradientNorm())
                .isCloseTo(norm, within(1e-6 * norm));
        norm = norm(tf, graph.generatorLoss(), graph.generator().trainable());
        assertThat((double) session.updateGenerator(null, GIVEN, true).gradientNorm())
                .isCloseTo(norm, within(1e-6 * norm));
    }

    private double norm(Ops tf, Operand<TFloat32> loss, List<Variable> variables) {
        double squares = 0;
        for (float[] gradient : session.fetch(Gradients.of(tf, loss, variables), REAL, GIVEN)) {
            for (float part : gradient) {
                squares += (double) part * part;
            }
        }
        return Math.sqrt(squares);
    }

    @Test
    void normThatIsNotMeasuredIsNoNumberAndTheLossIsTheSame() {
        try (var other = new TrainingSession(TinyGan.of())) {
            var measured = session.updateGenerator(null, GIVEN, true);
            var quick = other.updateGenerator(null, GIVEN, false);
            assertThat(quick.gradientNorm()).isNaN();
            assertThat(quick.loss()).isEqualTo(measured.loss());
        }
    }

    @Test
    void measuringChangesNoWeight() {
        var before = Weights.of(session);
        session.evaluate(REAL, GIVEN);
        session.generate(GIVEN);
        Weights.of(session).assertSame(before, name -> true);
    }
}
