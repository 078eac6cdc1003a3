package ganscript.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PointColumnsTest {

    @Test
    void squaredDistancesAreThoseOfPythagoras() {
        var squared = new double[] {-1, -1, -1};
        PointColumns.of("one", new double[][] {{1, 2}, {4, 6}})
                .squaredDistances(1, PointColumns.of("other", new double[][] {{0, 0}, {1, 2}, {4, -7}}), 1, squared);
        assertThat(squared).containsExactly(-1, 25, 169);
    }

    @Test
    void eachPairIsSummedOnce() {
        var cloud = PointColumns.of("one", new double[][] {{0}, {1}, {3}});
        assertThat(cloud.sumOfPairs(Math::sqrt)).isEqualTo(1 + 3 + 2);
        assertThat(cloud.sumBetween(cloud, Math::sqrt)).isEqualTo(2 * (1 + 3 + 2));
    }

    @Test
    void whatIsNoCloudIsRefusedInOneSentence() {
        assertThatThrownBy(() -> PointColumns.of("real", new double[0][0]))
                .hasMessage("real points: there are none: use 1 or more, 1 or more wide");
        assertThatThrownBy(() -> PointColumns.of("real", new double[2][0]))
                .hasMessage("real points: there are none: use 1 or more, 1 or more wide");
        assertThatThrownBy(() -> PointColumns.of("real", new double[][] {{1, 2}, {3}}))
                .hasMessage("real points: the first is 2 wide but number 1 is 1: use one width");
        assertThatThrownBy(() -> PointColumns.of("generated", new double[][] {{1, 2}, {3, Double.NaN}}))
                .hasMessage("generated points: number 1 holds NaN: use finite numbers");
        assertThatThrownBy(() -> PointColumns.of("real", new double[0]))
                .hasMessage("real numbers: there are none: use 1 or more");
        assertThatThrownBy(() -> PointColumns.of("real", new double[] {1, 2, Double.NEGATIVE_INFINITY}))
                .hasMessage("real numbers: number 2 holds -Infinity: use finite numbers");
    }

    @Test
    void cloudsOfTwoWidthsAreRefused() {
        assertThatThrownBy(() -> EnergyDistance.between(new double[3][2], new double[3][1]))
                .hasMessage("real points are 2 wide but generated ones are 1 wide: use one width");
        assertThatThrownBy(() -> MmdSquared.between(new double[3][2], new double[3][1]))
                .hasMessage("real points are 2 wide but generated ones are 1 wide: use one width");
        assertThatThrownBy(() -> Prdc.between(new double[9][2], new double[9][1], 5))
                .hasMessage("real points are 2 wide but generated ones are 1 wide: use one width");
        assertThatThrownBy(() -> Correlations.largestDifference(new double[3][2], new double[3][1]))
                .hasMessage("real points are 2 wide but generated ones are 1 wide: use one width");
        assertThatThrownBy(() -> SlicedWasserstein.between(new double[3][2], new double[3][1], new double[1][2]))
                .hasMessage("real points are 2 wide but generated ones are 1 wide: use one width");
        assertThatThrownBy(() -> SlicedWasserstein.between(new double[3][2], new double[3][2], new double[1][1]))
                .hasMessage("direction points are 1 wide but real ones are 2 wide: use one width");
        assertThatThrownBy(() -> ModeScores.of(new double[3][3], Recorded.ring()))
                .hasMessage("generated points are 3 wide but centre ones are 2 wide: use one width");
        assertThatThrownBy(() -> FineTotalVariation.of(new double[3][3], Recorded.ring()))
                .hasMessage("generated points are 3 wide but centre ones are 2 wide: use one width");
    }
}
