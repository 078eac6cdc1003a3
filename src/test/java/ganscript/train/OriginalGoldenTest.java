package ganscript.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ganscript.nn.Gradients;
import ganscript.nn.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The Java graph does what the original program did on Python TensorFlow, by its recorded figures. */
class OriginalGoldenTest {

    private final Golden golden = Golden.recording();

    @Test
    void seedGivesTheOriginalsInitialWeightsBitForBit() {
        try (var seeded = new TrainingSession(golden.gan());
                var restored = new TrainingSession(golden.gan())) {
            restored.restore(golden.checkpoint("init"));
            var seededVariables = seeded.graph().saved();
            var restoredVariables = restored.graph().saved();
            for (int i = 0; i < seededVariables.size(); i++) {
                assertThat(seeded.value(seededVariables.get(i)))
                        .as(seededVariables.get(i).name())
                        .containsExactly(restored.value(restoredVariables.get(i)));
            }
        }
    }

    @Test
    void everyVariableBearsTheOriginalsNameAndShape() {
        try (var session = new TrainingSession(golden.gan())) {
            var ours = session.graph().saved().stream()
                    .map(variable ->
                            variable.name() + Arrays.toString(variable.shape().asArray()))
                    .toList();
            var theirs = StreamSupport.stream(
                            golden.json("variables.json").get("all").spliterator(), false)
                    .filter(variable -> !variable.get(0).asText().startsWith("train_dis/"))
                    .map(variable -> variable.get(0).asText()
                            + variable.get(1).toString().replace(",", ", "))
                    .toList();
            assertThat(ours).containsExactlyElementsOf(theirs);
        }
    }

    @Test
    void eachOptimizerHasTheOriginalsVariableList() {
        try (var session = new TrainingSession(golden.gan())) {
            assertThat(names(session.graph().generator().trainable())).isEqualTo(list("var_list_g"));
            assertThat(names(session.graph().discriminator().trainable())).isEqualTo(list("var_list_d"));
        }
    }

    @Test
    void firstGradientsAreTheOriginals() {
        try (var session = new TrainingSession(golden.gan())) {
            var graph = session.graph();
            var tf = Ops.create(graph.graph());
            session.restore(golden.checkpoint("init"));
            var d = Gradients.of(
                    tf, graph.discriminatorLoss(), graph.discriminator().trainable());
            var g = Gradients.of(tf, graph.generatorLoss(), graph.generator().trainable());
            assertGradients(session, d, golden.floats("first_gradients_d.f32"));
            assertGradients(session, g, golden.floats("first_gradients_g.f32"));
        }
    }

    @Test
    void lossesOfARunFromTheSeedAreTheOriginals() {
        try (var session = new TrainingSession(golden.gan())) {
            assertLosses(session);
        }
    }

    @Test
    void lossesOfARunFromTheOriginalsCheckpointAreTheOriginals() {
        try (var session = new TrainingSession(golden.gan())) {
            var extra = session.restore(golden.checkpoint("init"));
            assertThat(extra).hasSize(8).allMatch(name -> name.startsWith("train_dis/"));
            assertLosses(session);
        }
    }

    @Test
    void originalsFinalCheckpointGivesItsFinalCurve() {
        try (var session = new TrainingSession(golden.gan())) {
            session.restore(golden.checkpoint("final"));
            var rows = golden.rows("curves.csv");
            var x = new float[rows.size()];
            for (int i = 0; i < x.length; i++) {
                x[i] = (float) rows.get(i)[0];
            }
            var y = session.generate(x);
            for (int i = 0; i < x.length; i++) {
                double recorded = rows.get(i)[rows.get(i).length - 1];
                assertThat((double) y[i]).as("G(" + x[i] + ")").isCloseTo(recorded, within(1e-5));
            }
        }
    }

    private void assertLosses(TrainingSession session) {
        var batches = golden.batches();
        for (int i = 0; i < batches.length; i++) {
            var batch = batches[i];
            var ours = new float[] {
                session.updateDiscriminator(batch[0], batch[1], false).loss(),
                session.updateGenerator(null, batch[1], false).loss(),
                session.updateGenerator(null, batch[2], false).loss(),
                session.updateGenerator(null, batch[3], false).loss()
            };
            golden.assertLosses(i, ours);
        }
    }

    private void assertGradients(TrainingSession session, List<Operand<TFloat32>> gradients, float[] recorded) {
        var batch = golden.batches()[0];
        int at = 0;
        for (float[] ours : session.fetch(gradients, batch[0], batch[1])) {
            var theirs = Arrays.copyOfRange(recorded, at, at + ours.length);
            double largest = 0;
            for (float value : theirs) {
                largest = Math.max(largest, Math.abs(value));
            }
            for (int i = 0; i < ours.length; i++) {
                assertThat((double) ours[i]).as("gradient " + (at + i)).isCloseTo(theirs[i], within(1e-5 * largest));
            }
            at += ours.length;
        }
        assertThat(at).isEqualTo(recorded.length);
    }

    private List<String> list(String name) {
        List<String> names = new ArrayList<>();
        golden.json("variables.json").get(name).forEach(variable -> names.add(variable.asText()));
        return names;
    }

    private static List<String> names(List<Variable> variables) {
        return variables.stream().map(Variable::name).toList();
    }
}
