package ganscript.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

class DropoutTest {

    private static final int ROWS = 200;
    private static final int WIDTH = 100;
    private static final int COUNT = ROWS * WIDTH;

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9})
    void shareThatIsDroppedAndTheMeanAreWithinBinomialBounds(double rate) {
        try (var lab = new Lab()) {
            var y = lab.get(ones(lab, rate).output());
            assertThat(Arrays.stream(y)).allMatch(v -> v == 0 || Math.abs(v - 1 / (1 - rate)) < 1e-6 / (1 - rate));
            // Five standard deviations of the share of so many.
            double bound = 5 * Math.sqrt(rate * (1 - rate) / COUNT);
            double dropped = Arrays.stream(y).filter(v -> v == 0).count() / (double) COUNT;
            assertThat(dropped).isCloseTo(rate, within(bound));
            assertThat(Arrays.stream(y).average().orElseThrow()).isCloseTo(1, within(bound / (1 - rate)));
        }
    }

    @Test
    void rateZeroDropsNothing() {
        try (var lab = new Lab()) {
            assertThat(lab.get(ones(lab, 0).output())).containsOnly(1);
        }
    }

    @Test
    void sameSeedDropsTheSameAndAnotherSeedAndAnotherApplicationOthers() {
        double[] mask;
        try (var lab = new Lab(3)) {
            mask = lab.get(ones(lab, 0.5).output());
            assertThat(lab.get(ones(lab, 0.5).output())).isNotEqualTo(mask);
        }
        try (var lab = new Lab(3)) {
            assertThat(lab.get(ones(lab, 0.5).output())).containsExactly(mask);
        }
        try (var lab = new Lab(4)) {
            assertThat(lab.get(ones(lab, 0.5).output())).isNotEqualTo(mask);
        }
    }

    @Test
    void gradientGoesThroughWhatWasKept() {
        try (var lab = new Lab()) {
            var applied = ones(lab, 0.5);
            var upstream = lab.tf.fill(lab.tf.constant(new int[] {ROWS, WIDTH}), lab.tf.constant(1f));
            var both = lab.get(List.of(applied.output(), applied.back().gradient(lab.tf, upstream)));
            assertThat(both.get(1)).containsExactly(both.get(0));
        }
    }

    private static Applied ones(Lab lab, double rate) {
        Operand<TFloat32> x = lab.tf.fill(lab.tf.constant(new int[] {ROWS, WIDTH}), lab.tf.constant(1f));
        var applied = new Dropout(rate).apply(lab.tf, x, List.of(), Phase.training(lab.random));
        lab.initialize();
        return applied;
    }
}
