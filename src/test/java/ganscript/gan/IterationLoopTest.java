package ganscript.gan;

import static org.assertj.core.api.Assertions.assertThat;

import ganscript.TinyGan;
import ganscript.nn.BatchNorm;
import ganscript.nn.Dense;
import ganscript.nn.LeakyRelu;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.tensorflow.proto.NodeDef;

/** What is compiled, node by node: that nothing slows it is not to be seen from figures. */
class IterationLoopTest {

    private static final Gan ORIGINAL = Gan.of("original", List.of(TinyGan.data()));

    @Test
    void whatNobodyChangesIsComputedOnce() {
        var nodes = nodes(ORIGINAL);
        assertThat(names(nodes, node -> node.getOp().equals("Rsqrt")))
                .hasSize(3)
                .allMatch(name -> name.startsWith("shared/generator/"));
        assertThat(names(
                        nodes,
                        node -> node.getName().startsWith("shared/")
                                && node.getOp().matches(".*(MatMul|Adam|Assign).*")))
                .isEmpty();
    }

    @Test
    void statisticsThatAreLearnedAreComputedInEachUpdate() {
        var learned =
                TinyGan.of(new Generator(List.of(new Dense(4), new LeakyRelu(0.2), new BatchNorm(), new Dense(1))));
        assertThat(names(nodes(learned), node -> node.getOp().equals("Rsqrt")))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("update_"));
    }

    @Test
    void generatorsLastProductHasTwoColumns() {
        var nodes = nodes(ORIGINAL);
        for (int update = 0; update < 4; update++) {
            String last = "update_" + update + "/generator/generated/dense_3/MatMul";
            assertThat(names(
                            nodes,
                            node -> node.getName().startsWith(last)
                                    && node.getOp().equals("MatMul")))
                    .containsExactly(last + "/both");
        }
    }

    @Test
    void momentsOfLargeKernelsAreCopied() {
        // Adam's two moments of kernels of 64 x 128 and 128 x 256 in the generator, 64 x 128 and 128 x 128 in the
        // other.
        assertThat(names(nodes(ORIGINAL), node -> node.getName().endsWith("/before")))
                .hasSize(8);
        assertThat(names(nodes(TinyGan.of()), node -> node.getName().endsWith("/before")))
                .isEmpty();
    }

    private static List<String> names(List<NodeDef> nodes, Predicate<NodeDef> which) {
        return nodes.stream().filter(which).map(NodeDef::getName).toList();
    }

    private static List<NodeDef> nodes(Gan gan) {
        try (var graph = new AdversarialGraph(gan)) {
            var layout = new InputLayout(gan, graph.generatorSeesReal());
            var parts = IterationLoop.of(
                    graph,
                    graph.graph().toGraphDef(),
                    gan,
                    layout,
                    2,
                    layout.places().size() + 4);
            parts.condition().close();
            return parts.body().getNodeDefList();
        }
    }
}
