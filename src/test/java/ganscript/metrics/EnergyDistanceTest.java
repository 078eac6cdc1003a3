package ganscript.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EnergyDistanceTest {

    @Test
    void distanceIsThatOfNumPysMeansOverAllPairs() {
        Recorded.close(
                EnergyDistance.between(Recorded.CLOUD_REAL, Recorded.CLOUD_GENERATED),
                Recorded.value("/cloud/energy distance"));
        Recorded.close(
                EnergyDistance.between(Recorded.WIDE_REAL, Recorded.WIDE_GENERATED),
                Recorded.value("/wide/energy distance"));
    }

    @Test
    void inOneDimensionItIsTheSquareOfSciPys() {
        double root = Recorded.value("/energy distance of numbers, root");
        Recorded.close(
                EnergyDistance.between(firstColumn(Recorded.CLOUD_REAL), firstColumn(Recorded.CLOUD_GENERATED)),
                root * root);
    }

    private static double[][] firstColumn(double[][] points) {
        return Arrays.stream(points).map(point -> new double[] {point[0]}).toArray(double[][]::new);
    }

    @Test
    void twoPointsAreAtTwiceTheirDistance() {
        assertThat(EnergyDistance.between(new double[][] {{0, 0}}, new double[][] {{3, 4}}))
                .isEqualTo(10);
    }

    @Test
    void cloudIsAtNoDistanceFromItselfAndTheOrderOfTheTwoDoesNotMatter() {
        Recorded.close(EnergyDistance.between(Recorded.WIDE_REAL, Recorded.WIDE_REAL), 0);
        Recorded.close(
                EnergyDistance.between(Recorded.WIDE_REAL, Recorded.WIDE_GENERATED),
                EnergyDistance.between(Recorded.WIDE_GENERATED, Recorded.WIDE_REAL));
    }
}
