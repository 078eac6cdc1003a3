package ganscript.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KolmogorovSmirnovTest {

    private static final double[] REAL = Recorded.column(Recorded.CLOUD_REAL, 0);
    private static final double[] GENERATED = Recorded.column(Recorded.CLOUD_GENERATED, 0);

    @Test
    void statisticAndExactProbabilityAreSciPys() {
        var test = KolmogorovSmirnov.between(REAL, GENERATED);
        Recorded.close(test.statistic(), Recorded.value("/kolmogorov-smirnov/0"));
        Recorded.close(test.pValue(), Recorded.value("/kolmogorov-smirnov/1"));
    }

    @Test
    void largeSamplesHaveSciPysProbability() {
        var real = new double[12_000];
        Arrays.setAll(real, i -> (i + 0.5) / 12_000);
        var generated = new double[11_000];
        Arrays.setAll(generated, i -> Math.pow((i + 0.5) / 11_000, 1.03));
        var test = KolmogorovSmirnov.between(real, generated);
        Recorded.close(test.statistic(), Recorded.value("/kolmogorov-smirnov of 12000 and 11000/0"));
        Recorded.close(test.pValue(), Recorded.value("/kolmogorov-smirnov of 12000 and 11000/1"));
    }

    @Test
    void increasingChangeOfBothSamplesChangesNothing() {
        var test = KolmogorovSmirnov.between(
                Arrays.stream(REAL).map(Math::exp).toArray(),
                Arrays.stream(GENERATED).map(Math::exp).toArray());
        assertThat(test).isEqualTo(KolmogorovSmirnov.between(REAL, GENERATED));
    }

    @Test
    void equalSamplesAreAtNoDistanceAndSeparateOnesAtOne() {
        assertThat(KolmogorovSmirnov.between(REAL, REAL)).isEqualTo(new KolmogorovSmirnov(0, 1));
        // 2 of the 6 ways in which two and two numbers can lie separate them.
        assertThat(KolmogorovSmirnov.between(new double[] {1, 2}, new double[] {3, 4}))
                .isEqualTo(new KolmogorovSmirnov(1, 1.0 / 3));
    }

    @Test
    void oneNumberIsRefused() {
        assertThatThrownBy(() -> KolmogorovSmirnov.between(REAL, new double[] {1}))
                .hasMessage("generated points: there are 1: use 2 or more, for the Kolmogorov-Smirnov test");
    }
}
