package ganscript.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ganscript.data.Domain.Spacing;
import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainTest {

    @ParameterizedTest
    @CsvSource({"-3, 3, 64", "-3, 3, 500", "0.1, 0.7, 7", "-1e-3, 1e6, 1000", "0, 1, 2"})
    void evenPointsAreLinspaceWithBothEndsExact(double from, double to, int n) {
        var x = new Domain(from, to, Spacing.EVEN).even(n);
        assertThat(x).hasSize(n);
        assertThat(x[0]).isEqualTo(from);
        assertThat(x[n - 1]).isEqualTo(to);
        for (int i = 0; i < n; i++) {
            assertThat(Math.abs(x[i] - linspace(from, to, n, i)))
                    .as("x[" + i + "]")
                    .isLessThanOrEqualTo(2 * Math.ulp(Math.max(Math.abs(from), Math.abs(to))));
        }
    }

    /** from + i · (to − from) / (n − 1), exact to 34 digits. */
    private static double linspace(double from, double to, int n, int i) {
        var span = new BigDecimal(to).subtract(new BigDecimal(from));
        return span.multiply(BigDecimal.valueOf(i))
                .divide(BigDecimal.valueOf(n - 1), MathContext.DECIMAL128)
                .add(new BigDecimal(from))
                .doubleValue();
    }

    @Test
    void oneEvenPointIsTheFirstAndNoneIsNone() {
        var domain = new Domain(-3, 3, Spacing.EVEN);
        assertThat(domain.even(1)).containsExactly(-3);
        assertThat(domain.even(0)).isEmpty();
    }

    @Test
    void fewerThanNoPointsAreRefused() {
        assertThatThrownBy(() -> new Domain(-3, 3, Spacing.EVEN).even(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the number of points is -1: use 0 or more");
    }

    @ParameterizedTest
    @CsvSource({"3, -3", "1, 1", "NaN, 1", "0, NaN", "0, Infinity", "-Infinity, 0"})
    void emptyOrEndlessRangeIsRefused(double from, double to) {
        assertThatThrownBy(() -> new Domain(from, to, Spacing.EVEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("between(" + from + ", " + to
                        + "): the range is empty or not finite: use a first number smaller than the second");
    }
}
