package ganscript.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ganscript.TinyGan;
import ganscript.nn.BatchNorm;
import ganscript.nn.Dense;
import ganscript.nn.Gradients;
import ganscript.nn.Layer;
import ganscript.nn.LayerNorm;
import ganscript.nn.LeakyRelu;
import ganscript.nn.Network;
import ganscript.nn.Phase;
import ganscript.nn.QuietStart;
import ganscript.nn.RandomStream;
import ganscript.nn.SpectralNorm;
import ganscript.nn.Swish;
import ganscript.nn.Tensors;
import ganscript.nn.Variable;
import ganscript.nn.Variables;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

class DiscriminatorLossTest {

    private static final Regularizers BOTH = new Regularizers(List.of(new R1(0.5), new R2(3)));
    private static final List<Layer> LAYERS = List.of(
            new Dense(5),
            new LeakyRelu(0.2),
            new LayerNorm(),
            new SpectralNorm(new Dense(4)),
            new Swish(),
            new Dense(1));

    @BeforeAll
    static void load() {
        QuietStart.load();
    }

    /** Apart, losses and penalties are held against formulas and finite differences elsewhere. */
    @Test
    void inOnePassLossAndGradientsAreThoseOfBothApart() {
        try (var graph = new Graph();
                var session = new Session(graph)) {
            var tf = Ops.create(graph);
            var variables = new Variables(5);
            var network = new Network(tf, "d", LAYERS, 2, variables);
            var training = Phase.training(new RandomStream(tf, variables));
            var real = network.application(
                    "real", tf.constant(new float[][] {{1, 2}, {3, 4}, {-5, 0}, {0.5f, -1}}), training);
            var fake = network.application(
                    "fake", tf.constant(new float[][] {{0, 0}, {-1, 2}, {0.25f, 7}, {2, -3}}), training);
            var apart = loss(tf.withSubScope("apart"), List.of(Judgement.of(real), Judgement.of(fake)));
            var together = loss(
                    tf.withSubScope("together"),
                    Judgement.together(tf.withSubScope("real_and_fake"), network, real, fake));
            List<Operand<TFloat32>> wanted = new ArrayList<>(List.of(apart));
            wanted.addAll(Gradients.of(tf, apart, network.trainable()));
            int each = wanted.size();
            wanted.add(together);
            wanted.addAll(Gradients.of(tf, together, network.trainable()));

            var start = session.runner();
            variables.all().stream().map(Variable::initialize).forEach(start::addTarget);
            start.run().close();
            var runner = session.runner();
            wanted.forEach(runner::fetch);
            try (var result = runner.run()) {
                for (int i = 0; i < each; i++) {
                    var expected = Tensors.floats(result.get(i));
                    assertThat(Tensors.floats(result.get(each + i))).containsExactly(expected, within(1e-5f));
                }
            }
        }
    }

    private static Operand<TFloat32> loss(Ops tf, List<Judgement> judgements) {
        var real = judgements.get(0);
        var fake = judgements.get(1);
        return BOTH.added(tf, new RelativisticPairing().discriminator(tf, real.logits(), fake.logits()), real, fake);
    }

    @Test
    void onePassIsForLargeBatchesWithBothPenaltiesWhereNoRowDependsOnAnother() {
        var large = new Batch(65);
        assertThat(inOnePass(large, BOTH)).isTrue();
        assertThat(inOnePass(new Batch(64), BOTH)).isFalse();
        assertThat(inOnePass(large, new Regularizers(List.of(new R1(1))))).isFalse();
        assertThat(inOnePass(large, BOTH, new Discriminator(List.of(new Dense(3), new BatchNorm(), new Dense(1)))))
                .isFalse();
    }

    private static boolean inOnePass(GanPart... parts) {
        try (var graph = new AdversarialGraph(TinyGan.of(parts))) {
            var loss = graph.discriminatorLoss().op().name();
            return GraphCopies.needed(graph.graphDef(), List.of(loss)).stream()
                    .anyMatch(node -> node.getName().startsWith("real_and_fake/"));
        }
    }
}
