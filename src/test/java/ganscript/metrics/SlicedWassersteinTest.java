package ganscript.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SlicedWassersteinTest {

    @Test
    void distanceIsTheMeanOfSciPysOverTheSameDirections() {
        Recorded.close(
                SlicedWasserstein.between(Recorded.CLOUD_REAL, Recorded.CLOUD_GENERATED, fromFormula(2)),
                Recorded.value("/cloud/sliced wasserstein"));
        Recorded.close(
                SlicedWasserstein.between(Recorded.WIDE_REAL, Recorded.WIDE_GENERATED, fromFormula(4)),
                Recorded.value("/wide/sliced wasserstein"));
    }

    /** As record.py makes them. */
    private static double[][] fromFormula(int width) {
        var directions = new double[8][width];
        for (int i = 0; i < 8; i++) {
            for (int c = 0; c < width; c++) {
                directions[i][c] = Math.cos((i + 1) * Math.sqrt(2 + c));
            }
            double length = length(directions[i]);
            directions[i] = Arrays.stream(directions[i]).map(x -> x / length).toArray();
        }
        return directions;
    }

    private static double length(double[] u) {
        return Math.sqrt(Arrays.stream(u).map(x -> x * x).sum());
    }

    @Test
    void shiftIsAtItsMeanLengthOverTheDirections() {
        var directions = SlicedWasserstein.directions(50, 2, 3);
        double expected = Arrays.stream(directions)
                .mapToDouble(u -> Math.abs(0.3 * u[0] - 2 * u[1]))
                .average()
                .orElseThrow();
        Recorded.close(
                SlicedWasserstein.between(
                        Recorded.CLOUD_REAL, Recorded.shifted(Recorded.CLOUD_REAL, 0.3, -2), directions),
                expected);
    }

    @Test
    void directionsAreOfLengthOneAndFavourNone() {
        var directions = SlicedWasserstein.directions(20_000, 3, 7);
        for (var u : directions) {
            Recorded.close(length(u), 1);
        }
        for (int c = 0; c < 3; c++) {
            // A coordinate's mean is 0 and that of its square 1/3; the bounds are five standard deviations.
            var column = Recorded.column(directions, c);
            assertThat(Arrays.stream(column).average().orElseThrow())
                    .isCloseTo(0, within(5 * 0.577 / Math.sqrt(20_000)));
            assertThat(Arrays.stream(column).map(x -> x * x).average().orElseThrow())
                    .isCloseTo(1.0 / 3, within(5 * 0.298 / Math.sqrt(20_000)));
        }
    }

    @Test
    void seedFixesTheDirections() {
        assertThat(SlicedWasserstein.directions(4, 3, 1)).isDeepEqualTo(SlicedWasserstein.directions(4, 3, 1));
        assertThat(SlicedWasserstein.directions(4, 3, 1)[0]).isNotEqualTo(SlicedWasserstein.directions(4, 3, 2)[0]);
    }

    @Test
    void inOneDimensionItIsTheDistanceItself() {
        var real = new double[][] {{0}, {1}};
        var generated = new double[][] {{10}, {11}, {12}};
        assertThat(SlicedWasserstein.between(real, generated, SlicedWasserstein.directions(3, 1, 1)))
                .isEqualTo(10.5);
    }

    @Test
    void noDirectionIsRefused() {
        assertThatThrownBy(() -> SlicedWasserstein.between(new double[1][1], new double[1][1], new double[0][1]))
                .hasMessage("direction points: there are none: use 1 or more, 1 or more wide");
    }
}
