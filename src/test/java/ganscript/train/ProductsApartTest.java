package ganscript.train;

import static ganscript.GanScript.*;
import static org.assertj.core.api.Assertions.assertThat;

import ganscript.TinyGan;
import ganscript.gan.AdversarialGraph;
import ganscript.gan.Gan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operation;

class ProductsApartTest {

    @Test
    void ofTheOriginalThoseOfTheGeneratorThatHaveColumns() {
        assertThat(names(gan("parabola", TinyGan.data())))
                .containsExactlyInAnyOrder(
                        "generator/generated/dense/MatMul",
                        "generator/generated/dense_1/MatMul",
                        "generator/generated/dense_2/MatMul");
    }

    @Test
    void whereRealAndGeneratedRowsAreJudgedTogetherAllOfTheGenerators() {
        var ring = gan(
                "ring",
                data(ring(8, 2, 0.1)),
                noise(4),
                generator(dense(8), leakyRelu(0.2), dense(2)),
                relativisticPairing(),
                regularizers(r1(1), r2(1)),
                batch(256));
        assertThat(names(ring))
                .containsExactly("generator/generated/dense/MatMul", "generator/generated/dense_1/MatMul");
    }

    @Test
    void noneWhereNothingIsFused() {
        assertThat(names(gan("parabola", TinyGan.data(), batch(65)))).isEmpty();
        assertThat(names(gan("parabola", TinyGan.data(), relativisticPairing())))
                .isEmpty();
    }

    private static List<String> names(Gan gan) {
        try (var graph = new AdversarialGraph(gan)) {
            return ProductsApart.of(graph, gan).stream().map(Operation::name).toList();
        }
    }
}
