package ganscript.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PrdcTest {

    @Test
    void allFourAreThoseOfThePackagePrdc() {
        same(Prdc.between(Recorded.CLOUD_REAL, Recorded.CLOUD_GENERATED, 5), "/cloud/prdc");
        same(Prdc.between(Recorded.WIDE_REAL, Recorded.WIDE_GENERATED, 5), "/wide/prdc");
        same(Prdc.between(Recorded.WIDE_REAL, Recorded.WIDE_GENERATED, 1), "/wide/prdc of 1");
    }

    private static void same(Prdc ours, String path) {
        Recorded.close(ours.precision(), Recorded.value(path + "/precision"));
        Recorded.close(ours.recall(), Recorded.value(path + "/recall"));
        Recorded.close(ours.density(), Recorded.value(path + "/density"));
        Recorded.close(ours.coverage(), Recorded.value(path + "/coverage"));
    }

    @Test
    void coverageAloneIsThatOfThePackagePrdc() {
        Recorded.close(
                new Coverage(Recorded.CLOUD_REAL).by(Recorded.CLOUD_GENERATED), Recorded.value("/cloud/prdc/coverage"));
        Recorded.close(
                new Coverage(Recorded.WIDE_REAL).by(Recorded.WIDE_GENERATED), Recorded.value("/wide/prdc/coverage"));
    }

    @Test
    void radiusReachesToTheKthOtherPoint() {
        var cloud = PointColumns.of("real", new double[][] {{0}, {1}, {3}, {7}});
        assertThat(Prdc.squaredRadii(cloud, 1)).containsExactly(1, 1, 4, 16);
        assertThat(Prdc.squaredRadii(cloud, 2)).containsExactly(9, 4, 9, 36);
    }

    @Test
    void cloudLikeItselfIsWhollyPreciseRecalledAndCovered() {
        // Each point lies in its own ball, and in k others' on average.
        var prdc = Prdc.between(Recorded.CLOUD_REAL, Recorded.CLOUD_REAL, 5);
        assertThat(prdc).isEqualTo(new Prdc(1, 1, prdc.density(), 1));
        Recorded.close(prdc.density(), 1);
    }

    @Test
    void cloudFarAwayHasNothing() {
        assertThat(Prdc.between(Recorded.CLOUD_REAL, Recorded.shifted(Recorded.CLOUD_GENERATED, 1e3, 0), 5))
                .isEqualTo(new Prdc(0, 0, 0, 0));
    }

    @Test
    void exchangedCloudsExchangePrecisionAndRecall() {
        var one = Prdc.between(Recorded.WIDE_REAL, Recorded.WIDE_GENERATED, 3);
        var other = Prdc.between(Recorded.WIDE_GENERATED, Recorded.WIDE_REAL, 3);
        assertThat(one.precision()).isEqualTo(other.recall());
        assertThat(one.recall()).isEqualTo(other.precision());
    }

    @Test
    void tooFewPointsForTheNeighboursAreRefused() {
        assertThatThrownBy(() -> Prdc.between(Recorded.CLOUD_REAL, new double[5][2], 5))
                .hasMessage("generated points: there are 5: use 6 or more, so that each has 5 neighbours");
    }
}
