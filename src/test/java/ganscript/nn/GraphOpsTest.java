package ganscript.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat32;

final class GraphOpsTest {

    /** Scopes in scopes, names that are taken, gradients, control dependencies: what a training's graph is made of. */
    private static GraphDef built(Function<Graph, Ops> builder) {
        try (var graph = new Graph()) {
            var tf = builder.apply(graph);
            var variables = new Variables(1);
            var input = tf.withName("twice").placeholder(TFloat32.class);
            tf.withName("twice").placeholder(TFloat32.class);
            List<Layer> layers = List.of(new Dense(3), new LeakyRelu(0.01), new BatchNorm(), new Dense(1));
            var network = new Network(tf, "network", layers, 2, variables);
            var random = new RandomStream(tf, variables);
            var made = network.application("same", tf.reshape(input, tf.array(-1, 2)), Phase.training(random));
            network.apply("same", tf.reshape(input, tf.array(-1, 2)), Phase.SAMPLING);
            var loss = tf.math.mean(made.output(), tf.array(0, 1));
            for (String scope : List.of("first", "second")) {
                new Adam(new LearningRate.Constant(0.1), 0.9, 0.999, 1e-8, null)
                        .minimize(tf.withSubScope("optimizer"), scope, loss, network.trainable(), new Variables(1))
                        .withState(tf.withSubScope("state"), random, made);
            }
            Saver.build(tf, network.variables());
            return graph.toGraphDef();
        }
    }

    @Test
    void graphIsTheOneThatTensorFlowJavaItselfBuilds() {
        QuietStart.load();
        assertThat(built(GraphOps::of)).isEqualTo(built(Ops::create));
    }
}
