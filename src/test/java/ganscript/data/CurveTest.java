package ganscript.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CurveTest {

    static Stream<Arguments> expressionsMeanWhatMathematicsSays() {
        return Stream.of(
                law("x^2 + 1", x -> x * x + 1),
                law("x^3 - 2 * x", x -> x * x * x - 2 * x),
                law("-x^2", x -> -(x * x)),
                law("2^(-x)", x -> Math.pow(2, -x)),
                law("2^x^2", x -> Math.pow(2, x * x)),
                law("X / 4", x -> x / 4),
                law("sin(x) + 1", x -> Math.sin(x) + 1),
                law("cos(3 * x)", x -> Math.cos(3 * x)),
                law("tan(x / 4)", x -> Math.tan(x / 4)),
                law("asin(x / 4)", x -> Math.asin(x / 4)),
                law("acos(x / 4)", x -> Math.acos(x / 4)),
                law("atan(x)", Math::atan),
                law("exp(x)", Math::exp),
                law("e^x", Math::exp),
                law("pi * x", x -> Math.PI * x),
                law("sqrt(x^2)", Math::abs),
                law("abs(x)", Math::abs),
                law("pi * x + e", x -> Math.PI * x + Math.E),
                law("tanh(x) + sinh(x) / cosh(x)", x -> 2 * Math.tanh(x)),
                law("2x - +x", x -> x),
                law("log(x^2 + 1)", x -> Math.log(x * x + 1)),
                law("log10(x^2 + 1)", x -> Math.log10(x * x + 1)),
                law("5", x -> 5),
                law("max(x, 0) + min(x, 1)", x -> Math.max(x, 0) + Math.min(x, 1)),
                // What only EvalEx knows.
                law("max(x, 0, 1)", x -> Math.max(x, 1)),
                law("if(x > 0, x, -2)", x -> x > 0 ? x : -2),
                law("0x10 * x", x -> 16 * x));
    }

    private static Arguments law(String text, DoubleUnaryOperator function) {
        return Arguments.of(text, function);
    }

    @ParameterizedTest
    @MethodSource
    void expressionsMeanWhatMathematicsSays(String text, DoubleUnaryOperator function) {
        var curve = Curve.parse(text);
        for (double x : new double[] {-3, -1.25, -1e-7, 0, 0.1, 2, 2.875}) {
            double y = function.applyAsDouble(x);
            assertThat(curve.at(x)).as(text + " at " + x).isCloseTo(y, within(1e-13 * Math.max(1, Math.abs(y))));
        }
        assertThat(curve.expression()).contains(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x + z     | curve \"x + z\": z is unknown: the only variable is x",
                "sine(x)   | curve \"sine(x)\": Undefined function 'sine' at character 1: use an expression in x, such as x^2 + 1",
                "x +       | curve \"x +\": Missing second operand for operator at character 3: use an expression in x, such as x^2 + 1",
                "(x        | curve \"(x\": Closing brace not found at character 1: use an expression in x, such as x^2 + 1",
                "null      | curve \"null\": its value is no number: use an expression in x, such as x^2 + 1",
                "x = 1     | curve \"x = 1\": its value is no number: use an expression in x, such as x^2 + 1",
                "''        | curve \"\": Empty expression at character 1: use an expression in x, such as x^2 + 1",
            })
    void whatIsNoExpressionInXIsRefusedInOneSentence(String text, String sentence) {
        assertThatThrownBy(() -> Curve.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    @Test
    void expressionHasNoValueAtAPole() {
        assertThat(Curve.parse("1 / x").at(0)).isNaN();
        assertThat(Curve.parse("sqrt(x)").at(-1)).isNaN();
        assertThat(Curve.parse("log(x)").at(0)).isNaN();
        assertThat(Curve.parse("exp(x)").at(1000)).isNaN();
        // Not what would come of computing on with an infinite number, or with one that is none.
        assertThat(Curve.parse("exp(-1 / x^2)").at(0)).isNaN();
        assertThat(Curve.parse("atan(1 / x)").at(0)).isNaN();
        assertThat(Curve.parse("log(x)^0").at(-1)).isNaN();
    }

    @Test
    void roundingOfDoublesTakesNoValueAway() {
        assertThat(Curve.parse("sqrt(0.16 - x^2)").at(-0.4)).isZero();
        assertThat(Curve.parse("1 / (1 + e^(x^2))").at(30)).isZero();
        assertThat(Curve.parse("1e400").at(0)).isNaN();
        assertThat(Curve.parse("2 * !x").at(3)).isNaN();
    }

    @Test
    void lambdaHasNoExpression() {
        assertThat(Curve.of(x -> 2 * x).expression()).isEmpty();
        assertThat(Curve.of(x -> 2 * x).at(1.5)).isEqualTo(3);
    }

    @Test
    void nullFunctionIsRefused() {
        assertThatThrownBy(() -> Curve.of(null))
                .hasMessage("curve: the function is null: give a lambda such as x -> x * x + 1");
    }
}
