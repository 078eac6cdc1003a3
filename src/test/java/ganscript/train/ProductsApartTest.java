package ganscript.train;

import static ganscript.GanScript.batch;
import static ganscript.GanScript.gan;
import static ganscript.GanScript.relativisticPairing;
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
