package ganscript.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FunctionErrorTest {

    @Test
    void meanAbsoluteErrorIsTheMeanOfTheDistances() {
        assertThat(FunctionError.meanAbsolute(new float[] {1, -2, 3.5f}, new float[] {2, 2, 3.5f}))
                .isEqualTo(5.0 / 3);
    }

    @Test
    void unequalOrNoValuesAreRefused() {
        assertThatThrownBy(() -> FunctionError.meanAbsolute(new float[2], new float[3]))
                .hasMessage("mean absolute error: 2 learned values but 3 true ones: use as many of each, 1 or more");
        assertThatThrownBy(() -> FunctionError.meanAbsolute(new float[0], new float[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
