package ganscript.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ganscript.train.SweepEntry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariationTest {

    @Test
    void aWholeNumberTakesARange() {
        assertThat(Variation.parse("seed=1:3,7").values()).containsExactly("1", "2", "3", "7");
        assertThat(Variation.parse("--batch=-1:1").values()).containsExactly("-1", "0", "1");
        assertThat(Variation.parse("between=-3:3,-2:2").values()).containsExactly("-3:3", "-2:2");
    }

    @Test
    void theGridIsEveryCombinationAndReplacesTheBase() {
        var list = Variation.grid(
                List.of("seed=1:2", "generator-learning-rate=1e-4,3e-4"), Map.of("seed", "9", "batch", "8"), 10);
        assertThat(list.names()).containsExactly("seed", "generator-learning-rate");
        assertThat(list.entries().stream().map(SweepEntry::varied))
                .extracting(Map::toString)
                .containsExactly(
                        "{seed=1, generator-learning-rate=1e-4}",
                        "{seed=1, generator-learning-rate=3e-4}",
                        "{seed=2, generator-learning-rate=1e-4}",
                        "{seed=2, generator-learning-rate=3e-4}");
        var last = list.entries().get(3).gan();
        assertThat(last.seed().value()).isEqualTo(2);
        assertThat(last.batch().size()).isEqualTo(8);
        assertThat(last.generatorOptimizer().optimizer().learningRate().from()).isEqualTo(3e-4);
    }

    @Test
    void switchesAndNamesVaryToo() {
        var list = Variation.grid(List.of("pairs=true,false", "loss=hinge,leastSquares"), Map.of(), 10);
        assertThat(list.entries().stream().map(entry -> entry.gan().data().pairs()))
                .containsExactly(true, true, false, false);
        assertThat(list.entries().stream().map(entry -> entry.gan().loss()).distinct())
                .hasSize(2);
    }

    @Test
    void whatCanNotBeBuiltIsNamed() {
        refused("seed", "--vary seed: there are no values: use one such as seed=1:10");
        refused("seed=3:1", "--vary seed=3:1: the range is 3:1: use A:B with A up to B, and at most 10000");
        refused("seed=1,1", "--vary seed=1,1: a value is there twice: use it once");
        refused("batch=4,0", "{batch=0}: batch(0): batch is 0: use 1 or more");
        refused("seed=x", "{seed=x}: Invalid value for option '--seed': 'x' is not a long");
        assertThatThrownBy(() -> Variation.parse("sed=1"))
                .hasMessageStartingWith("--vary sed=1: the option sed is unknown: use one of [batch, between, ");
    }

    private static void refused(String vary, String sentence) {
        assertThatThrownBy(() -> Variation.grid(List.of(vary), Map.of(), 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }
}
