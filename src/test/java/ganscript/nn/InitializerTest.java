package ganscript.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class InitializerTest {

    @Test
    void kernelsFillGlorotsLimitsEvenly() {
        double limit = Math.sqrt(6.0 / (50 + 100));
        var kernel = kernels(3, new Dense(50), new Dense(100)).get(1);
        assertThat(kernel).hasSize(5000);
        assertThat(Arrays.stream(kernel)).allMatch(w -> Math.abs(w) <= limit);
        double largest = Arrays.stream(kernel).map(Math::abs).max().orElseThrow();
        assertThat(largest).isGreaterThan(0.99 * limit);
        // Of 5000 draws uniform in ±limit, five standard errors: of the mean, and of the variance limit² / 3.
        double mean = Arrays.stream(kernel).average().orElseThrow();
        double square = Arrays.stream(kernel).map(w -> w * w).average().orElseThrow();
        assertThat(mean).isCloseTo(0, within(5 * limit / Math.sqrt(3 * 5000)));
        assertThat(square)
                .isCloseTo(
                        limit * limit / 3, within(5 * limit * limit * Math.sqrt(1 / 5.0 - 1 / 9.0) / Math.sqrt(5000)));
    }

    @Test
    void everySeedIsDeterministicZeroIncluded() {
        for (long seed : new long[] {0, 1, 2018, -1}) {
            assertThat(kernels(seed, new Dense(3), new Dense(4)).get(0))
                    .containsExactly(kernels(seed, new Dense(3), new Dense(4)).get(0));
        }
    }

    @Test
    void otherSeedsAndOtherLayersDrawOtherWeights() {
        var drawn = List.of(
                kernels(0, new Dense(9), new Dense(9)),
                kernels(1, new Dense(9), new Dense(9)),
                kernels(2, new Dense(9), new Dense(9)));
        var all = drawn.stream()
                .flatMap(List::stream)
                // Divided by its limit each, so that equal draws are equal numbers.
                .map(kernel -> kernel[0] / Math.sqrt(6.0 / (kernel.length == 9 ? 10 : 18)))
                .map(draw -> Math.round(draw * 1e5))
                .toList();
        assertThat(all).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void biasGammaBetaAndMovingValuesStartAtTheirConstants() {
        try (var lab = new Lab()) {
            var network = new Network(lab.tf, "n", List.of(new Dense(2), new FrozenBatchNorm()), 1, lab.variables);
            lab.initialize();
            for (var variable : network.variables().subList(1, 6)) {
                boolean one =
                        variable.name().endsWith("gamma") || variable.name().endsWith("variance");
                assertThat(lab.get(variable.value())).as(variable.name()).containsExactly(one ? 1 : 0, one ? 1 : 0);
            }
        }
    }

    /** The kernels of a stack of dense layers, fed with one number. */
    private static List<double[]> kernels(long seed, Layer... layers) {
        try (var lab = new Lab(seed)) {
            var network = new Network(lab.tf, "n", List.of(layers), 1, lab.variables);
            lab.initialize();
            return network.variables().stream()
                    .filter(variable -> variable.name().endsWith("kernel"))
                    .map(variable -> lab.get(variable.value()))
                    .toList();
        }
    }
}
