package ganscript.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CorrelationsTest {

    @Test
    void matrixIsNumPys() {
        var matrix = Correlations.matrix(Recorded.WIDE_REAL);
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < 4; b++) {
                Recorded.close(matrix[a][b], Recorded.value("/wide/correlations/" + a + "/" + b));
            }
        }
    }

    @Test
    void largestDifferenceIsNumPys() {
        Recorded.close(
                Correlations.largestDifference(Recorded.WIDE_REAL, Recorded.WIDE_GENERATED),
                Recorded.value("/wide/correlation difference"));
    }

    @Test
    void otherUnitsAndOriginsChangeNothing() {
        var other = Arrays.stream(Recorded.WIDE_REAL)
                .map(p -> new double[] {7 * p[0], p[1] - 3, 0.01 * p[2] + 2, p[3]})
                .toArray(double[][]::new);
        // Numbers around 10 that vary by 1 lose a digit when their mean is taken off.
        assertThat(Correlations.largestDifference(Recorded.WIDE_REAL, other)).isCloseTo(0, within(1e-13));
    }

    @Test
    void mirroredColumnIsAtTwoFromItsEqual() {
        var equal = new double[][] {{1, 1}, {2, 2}, {4, 4}};
        var mirrored = new double[][] {{1, -1}, {2, -2}, {4, -4}};
        Recorded.close(Correlations.largestDifference(equal, mirrored), 2);
    }

    @Test
    void columnThatNeverChangesHasNoCorrelation() {
        // 0.1 is no sum of powers of two: its mean over 3 is not 0.1 to the bit.
        assertThat(Correlations.matrix(new double[][] {{0.1, 1}, {0.1, 2}, {0.1, 4}}))
                .isDeepEqualTo(new double[][] {{1, 0}, {0, 1}});
    }

    @Test
    void oneColumnOrOnePointIsRefused() {
        assertThatThrownBy(() -> Correlations.largestDifference(new double[3][1], new double[3][1]))
                .hasMessage("correlations: the points are 1 wide: use 2 or more columns");
        assertThatThrownBy(() -> Correlations.largestDifference(new double[3][2], new double[1][2]))
                .hasMessage("generated points: there are 1: use 2 or more, for correlations");
    }
}
