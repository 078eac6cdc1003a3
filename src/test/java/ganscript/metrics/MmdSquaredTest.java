package ganscript.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MmdSquaredTest {

    @Test
    void valueIsThatOfScikitLearnsKernel() {
        Recorded.close(MmdSquared.between(Recorded.CLOUD_REAL, Recorded.CLOUD_GENERATED), Recorded.value("/cloud/mmd"));
        Recorded.close(MmdSquared.between(Recorded.WIDE_REAL, Recorded.WIDE_GENERATED), Recorded.value("/wide/mmd"));
    }

    @Test
    void bandwidthIsSciPysMedianOfRealDistances() {
        Recorded.close(median(Recorded.CLOUD_REAL), Recorded.value("/cloud/median distance"));
        Recorded.close(median(Recorded.WIDE_REAL), Recorded.value("/wide/median distance"));
    }

    @Test
    void medianOfAnOddNumberOfDistancesIsTheMiddleOne() {
        Recorded.close(median(Arrays.copyOf(Recorded.WIDE_REAL, 6)), Recorded.value("/wide/median distance of 6"));
        assertThat(median(new double[][] {{0}, {1}, {3}})).isEqualTo(2);
    }

    @Test
    void equalDistancesCountEachForThemselves() {
        // 1, 1, 1, 2, 2, 3: the middle two are 1 and 2; and with one more point of them 0, 1, 1, 1, 1, 2, 2, 2, 3, 3.
        assertThat(median(new double[][] {{0}, {1}, {2}, {3}})).isEqualTo(1.5);
        assertThat(median(new double[][] {{0}, {0}, {1}, {2}, {3}})).isEqualTo(1.5);
        assertThat(median(new double[][] {{0, 1}, {1, 1}})).isEqualTo(1);
    }

    private static double median(double[][] points) {
        return MedianDistance.of(PointColumns.of("real", points));
    }

    @Test
    void cloudAgainstItselfIsBelowZeroByItsDiagonal() {
        // With n equal points of each kind, equation 3 is 2 / n · (mean kernel of two different points − 1).
        var two = new double[][] {{0, 0}, {3, 4}};
        Recorded.close(MmdSquared.between(two, two), Math.exp(-0.5) - 1);
    }

    @Test
    void whatHasNoBandwidthIsRefused() {
        assertThatThrownBy(() -> MmdSquared.between(new double[3][2], Recorded.CLOUD_GENERATED))
                .hasMessage("mmd: the median distance between real points is 0.0:"
                        + " use data of which less than half are at one place");
        assertThatThrownBy(() -> MmdSquared.between(Recorded.CLOUD_REAL, new double[1][2]))
                .hasMessage("generated points: there are 1: use 2 or more, for it compares pairs of them");
    }
}
