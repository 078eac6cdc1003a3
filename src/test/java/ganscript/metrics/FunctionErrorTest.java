package ganscript.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FunctionErrorTest {

    private static final double[] LEARNED = Recorded.column(Recorded.CLOUD_GENERATED, 1);
    private static final double[] TRUTH = Arrays.stream(Recorded.column(Recorded.CLOUD_GENERATED, 0))
            .map(Math::sin)
            .toArray();

    @Test
    void meanAbsoluteErrorIsTheMeanOfTheDistances() {
        assertThat(FunctionError.meanAbsolute(new float[] {1, -2, 3.5f}, new float[] {2, 2, 3.5f}))
                .isEqualTo(5.0 / 3);
    }

    @Test
    void errorsAreNumPys() {
        Recorded.close(FunctionError.meanAbsolute(LEARNED, TRUTH), Recorded.value("/mean absolute error"));
        Recorded.close(FunctionError.percentile99Absolute(LEARNED, TRUTH), Recorded.value("/99th percentile"));
    }

    @Test
    void percentileOfOneValueIsThatValue() {
        assertThat(FunctionError.percentile99Absolute(new double[] {3}, new double[] {-1}))
                .isEqualTo(4);
    }

    @Test
    void unequalOrNoValuesAreRefused() {
        assertThatThrownBy(() -> FunctionError.meanAbsolute(new float[2], new float[3]))
                .hasMessage("mean absolute error: 2 learned values but 3 true ones: use as many of each, 1 or more");
        assertThatThrownBy(() -> FunctionError.meanAbsolute(new float[0], new float[0]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FunctionError.percentile99Absolute(new double[0], new double[1]))
                .hasMessage("99th percentile of the absolute error: 0 learned values but 1 true ones:"
                        + " use as many of each, 1 or more");
    }

    @Test
    void valueThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> FunctionError.meanAbsolute(new double[] {1, Double.NaN}, new double[2]))
                .hasMessage("mean absolute error: value 1 is NaN where the true one is 0.0: use finite numbers");
    }
}
