package ganscript.data;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.trigonometric.AcosRFunction;
import com.ezylang.evalex.functions.trigonometric.AsinRFunction;
import com.ezylang.evalex.functions.trigonometric.AtanRFunction;
import com.ezylang.evalex.functions.trigonometric.CosRFunction;
import com.ezylang.evalex.functions.trigonometric.SinRFunction;
import com.ezylang.evalex.functions.trigonometric.TanRFunction;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/** An expression in x, parsed by EvalEx, and computed by it where it has more than common arithmetic and functions. */
final class ParsedExpression implements DoubleUnaryOperator {

    /** What mathematics expects: radians, and a power that binds closer than a sign. EvalEx has neither by default. */
    private static final ExpressionConfiguration CONFIGURATION = ExpressionConfiguration.builder()
            .mathContext(MathContext.DECIMAL64)
            .powerOfPrecedence(OperatorIfc.OPERATOR_PRECEDENCE_POWER_HIGHER)
            .build()
            .withAdditionalFunctions(
                    function("SIN", new SinRFunction()),
                    function("COS", new CosRFunction()),
                    function("TAN", new TanRFunction()),
                    function("ASIN", new AsinRFunction()),
                    function("ACOS", new AcosRFunction()),
                    function("ATAN", new AtanRFunction()),
                    function("EXP", new ExpFunction()));

    private final String text;
    private final Expression expression;
    private final DoubleUnaryOperator function;

    ParsedExpression(String text) {
        this.text = text;
        expression = new Expression(text, CONFIGURATION);
        Set<String> variables;
        Optional<DoubleUnaryOperator> onDoubles;
        try {
            expression.validate();
            variables = expression.getUndefinedVariables();
            onDoubles = DoubleExpression.of(expression);
        } catch (ParseException e) {
            throw new IllegalArgumentException("curve \"" + text + "\": " + e.getMessage() + " at character "
                    + e.getStartPosition() + ": use an expression in x, such as x^2 + 1");
        }
        for (String variable : variables) {
            if (!variable.equalsIgnoreCase("x")) {
                throw new IllegalArgumentException(
                        "curve \"" + text + "\": " + variable + " is unknown: the only variable is x");
            }
        }
        function = onDoubles.orElse(x -> Double.NaN);
        if (onDoubles.isEmpty() && !isNumber()) {
            throw new IllegalArgumentException(
                    "curve \"" + text + "\": its value is no number: use an expression in x, such as x^2 + 1");
        }
    }

    private boolean isNumber() {
        try {
            return expression.with("x", BigDecimal.ONE).evaluate().isNumberValue();
        } catch (BaseException | ArithmeticException | NumberFormatException e) {
            return true; // at a place where it has no value
        }
    }

    /**
     * Not a number where the expression has no finite value, as at the pole of 1/x or of log(x). EvalEx has the last word on
     * that: in its decimal digits 0.16 - 0.4² is 0, of which there is a root, and on doubles less; and its numbers don't overflow.
     */
    @Override
    public double applyAsDouble(double x) {
        double value = function.applyAsDouble(x);
        return Double.isNaN(value) ? byEvalEx(x) : value;
    }

    private synchronized double byEvalEx(double x) {
        try {
            double value = expression
                    .with("x", BigDecimal.valueOf(x))
                    .evaluate()
                    .getNumberValue()
                    .doubleValue();
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (BaseException | ArithmeticException | NumberFormatException e) {
            // The last is what EvalEx makes of an infinite double, such as log(0) or exp(1000).
            return Double.NaN;
        }
    }

    @Override
    public String toString() {
        return text;
    }

    private static Map.Entry<String, FunctionIfc> function(String name, FunctionIfc function) {
        return Map.entry(name, function);
    }
}
