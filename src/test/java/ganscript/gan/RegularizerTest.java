package ganscript.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ganscript.nn.Dense;
import ganscript.nn.Network;
import ganscript.nn.Phase;
import ganscript.nn.QuietStart;
import ganscript.nn.Tensors;
import ganscript.nn.Variables;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;

class RegularizerTest {

    @BeforeAll
    static void load() {
        QuietStart.load();
    }

    /** D(x) = x · w + b has the gradient w everywhere, so both penalties are weight / 2 · ‖w‖². */
    @Test
    void penaltyOfALinearDiscriminatorIsHalfItsWeightsSquared() {
        try (var graph = new Graph();
                var session = new Session(graph)) {
            var tf = Ops.create(graph);
            var variables = new Variables(5);
            var network = new Network(tf, "d", List.of(new Dense(1)), 2, variables);
            var kernel = network.trainable().get(0);
            session.runner().addTarget(kernel.initialize()).run().close();
            var real =
                    network.application("real", tf.constant(new float[][] {{1, 2}, {3, 4}, {-5, 0}}), Phase.SAMPLING);
            var fake = network.application("fake", tf.constant(new float[][] {{0, 0}}), Phase.SAMPLING);
            try (var result = session.runner()
                    .fetch(kernel.value())
                    .fetch(new R1(0.5).build(tf.withSubScope("r1"), Judgement.of(real), Judgement.of(fake)))
                    .fetch(new R2(3).build(tf.withSubScope("r2"), Judgement.of(real), Judgement.of(fake)))
                    .run()) {
                var w = Tensors.floats(result.get(0));
                double squared = (double) w[0] * w[0] + (double) w[1] * w[1];
                assertThat((double) Tensors.scalar(result.get(1))).isCloseTo(0.25 * squared, within(1e-6));
                assertThat((double) Tensors.scalar(result.get(2))).isCloseTo(1.5 * squared, within(1e-6));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void weightsAreGreaterThanZero(double weight) {
        assertThatThrownBy(() -> new R1(weight))
                .hasMessage("r1(" + weight + "): weight is " + weight + ": use greater than 0");
        assertThatThrownBy(() -> new R2(weight))
                .hasMessage("r2(" + weight + "): weight is " + weight + ": use greater than 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.POSITIVE_INFINITY})
    void weightOfTheGradientPenaltyIsGreaterThanZero(double weight) {
        assertThatThrownBy(() -> new GradientPenalty(weight))
                .hasMessage("gradientPenalty(" + weight + "): weight is " + weight + ": use greater than 0");
    }

    @Test
    void oneKindTwiceIsRefused() {
        assertThatThrownBy(() -> new Regularizers(List.of(new R1(1), new R1(2))))
                .hasMessage("regularizers: one kind is given twice: use one of each");
    }
}
