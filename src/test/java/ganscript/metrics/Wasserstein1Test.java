package ganscript.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Wasserstein1Test {

    private static final double[] REAL = Recorded.column(Recorded.CLOUD_REAL, 0);
    private static final double[] GENERATED = Recorded.column(Recorded.CLOUD_GENERATED, 0);

    @Test
    void distanceOfSamplesOfTwoSizesIsSciPys() {
        Recorded.close(Wasserstein1.between(REAL, GENERATED), Recorded.value("/wasserstein"));
    }

    @Test
    void distanceOfSamplesWithManyEqualNumbersIsSciPys() {
        Recorded.close(
                Wasserstein1.between(rounded(REAL), rounded(GENERATED)), Recorded.value("/wasserstein of rounded"));
    }

    private static double[] rounded(double[] numbers) {
        return Arrays.stream(numbers).map(x -> Math.rint(x * 10) / 10).toArray();
    }

    @Test
    void shiftByCIsAtDistanceC() {
        var shifted = Arrays.stream(REAL).map(x -> x - 0.75).toArray();
        Recorded.close(Wasserstein1.between(REAL, shifted), 0.75);
        Recorded.close(Wasserstein1.between(shifted, REAL), 0.75);
    }

    @Test
    void sampleIsAtNoDistanceFromItselfInAnotherOrder() {
        var reversed = new double[REAL.length];
        Arrays.setAll(reversed, i -> REAL[REAL.length - 1 - i]);
        assertThat(Wasserstein1.between(REAL, reversed)).isZero();
    }

    @Test
    void samplesThatDoNotOverlapAreAtTheDistanceOfTheirMeans() {
        assertThat(Wasserstein1.between(new double[] {0, 1}, new double[] {10, 11, 12}))
                .isEqualTo(10.5);
        assertThat(Wasserstein1.between(new double[] {10, 11, 12}, new double[] {0, 1}))
                .isEqualTo(10.5);
    }

    @Test
    void emptySampleAndNumberThatIsNoneAreRefused() {
        assertThatThrownBy(() -> Wasserstein1.between(REAL, new double[0]))
                .hasMessage("generated numbers: there are none: use 1 or more");
        assertThatThrownBy(() -> Wasserstein1.between(new double[] {Double.NaN}, REAL))
                .hasMessage("real numbers: number 0 holds NaN: use finite numbers");
    }
}
