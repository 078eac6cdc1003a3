package ganscript.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.parser.ParseException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which expressions don't need EvalEx's digits; what they are worth is {@link CurveTest}'s. */
class DoubleExpressionTest {

    @ParameterizedTest
    @ValueSource(strings = {"x^2 + 1", "-sqrt(x) / +2x", "max(x, PI) - min(x, e)", "abs(log(x)) * log10(tanh(x))"})
    void commonOnesAreComputedOnDoubles(String text) throws ParseException {
        assertThat(DoubleExpression.of(new Expression(text))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"if(x > 0, 1, x)", "max(x, 0, 1)", "x % 2", "0x10 * x", "random() * x", "!x"})
    void othersAreLeftToEvalEx(String text) throws ParseException {
        assertThat(DoubleExpression.of(new Expression(text))).isEmpty();
    }
}
