package ganscript.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ganscript.data.Mixture;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Of {@link ModeScores} and {@link FineTotalVariation} too. */
class MixtureTest {

    private static final Mixture RING = Recorded.ring();

    @Test
    void scoresOfRingAndGridAreThoseOfTheRecordedProtocol() {
        same(Recorded.points("ring"), RING, "/ring");
        var grid = new double[25][];
        Arrays.setAll(grid, i -> new double[] {(i / 5 - 2) * 1.5, (i % 5 - 2) * 1.5});
        same(Recorded.points("grid"), new Mixture(grid, 0.1), "/grid");
    }

    private static void same(double[][] points, Mixture mixture, String path) {
        var modes = ModeScores.of(points, mixture);
        assertThat(modes.covered()).isEqualTo((int) Recorded.value(path + "/0"));
        Recorded.close(modes.highQuality(), Recorded.value(path + "/1"));
        Recorded.close(modes.totalVariation(), Recorded.value(path + "/2"));
        Recorded.close(FineTotalVariation.of(points, mixture), Recorded.value(path + "/3"));
    }

    @Test
    void tenThousandPointsOfTheMixtureItselfScoreWhatTheyShould() {
        var points = Recorded.drawn(RING, 10_000, 1);
        var modes = ModeScores.of(points, RING);
        assertThat(modes.covered()).isEqualTo(8);
        // Beyond 3 σ lie e^(-4.5) of the points; five standard deviations of a share of 10,000.
        double beyond = Math.exp(-4.5);
        assertThat(modes.highQuality()).isCloseTo(1 - beyond, within(5 * Math.sqrt(beyond * (1 - beyond) / 10_000)));
        // record.py's function over 20 seeds: 0.1108, standard deviation 0.0028.
        assertThat(FineTotalVariation.of(points, RING)).isCloseTo(0.1108, within(3 * 0.0028));
    }

    @Test
    void turnedRingScoresTheSameByModes() {
        var points = Recorded.points("ring");
        var turned = Arrays.stream(points).map(p -> new double[] {-p[1], p[0]}).toArray(double[][]::new);
        assertThat(ModeScores.of(turned, RING)).isEqualTo(ModeScores.of(points, RING));
    }

    @Test
    void pointsFarFromEveryCentreAreWhollyOff() {
        var far = new double[][] {{50, 50}, {-0.0, 0}, {0, 0}};
        assertThat(ModeScores.of(far, RING)).isEqualTo(new ModeScores(0, 0, 1));
        Recorded.close(FineTotalVariation.of(far, RING), 1);
    }

    @Test
    void collapseOnOneOfEightModesIsAtSevenEighths() {
        var collapsed = new double[100][];
        Arrays.fill(collapsed, new double[] {2, 0});
        assertThat(ModeScores.of(collapsed, RING)).isEqualTo(new ModeScores(1, 1, 7.0 / 8));
    }

    @Test
    void valueOutOfRangeIsRefused() {
        assertThatThrownBy(() -> new Mixture(new double[][] {{1}}, 0))
                .hasMessage("mixture: sigma is 0.0: use greater than 0");
        assertThatThrownBy(() -> new Mixture(new double[0][], 1))
                .hasMessage("mixture: there is no centre: use one or more");
    }
}
