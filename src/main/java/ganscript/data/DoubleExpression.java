package ganscript.data;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * What EvalEx has parsed, computed on doubles: EvalEx itself computes in decimal digits, and then the 64 points of a batch
 * take about a tenth of an iteration (src/docs/speed.md). Functions are those of {@link ParsedExpression}'s configuration.
 */
final class DoubleExpression {

    private static final Map<String, DoubleBinaryOperator> OPERATORS = Map.of(
            "+", Double::sum,
            "-", (a, b) -> a - b,
            "*", (a, b) -> a * b,
            "/", (a, b) -> a / b,
            "^", Math::pow,
            "MIN", Math::min,
            "MAX", Math::max);

    private static final Map<String, DoubleUnaryOperator> FUNCTIONS = Map.ofEntries(
            Map.entry("SIN", Math::sin),
            Map.entry("COS", Math::cos),
            Map.entry("TAN", Math::tan),
            Map.entry("ASIN", Math::asin),
            Map.entry("ACOS", Math::acos),
            Map.entry("ATAN", Math::atan),
            Map.entry("SINH", Math::sinh),
            Map.entry("COSH", Math::cosh),
            Map.entry("TANH", Math::tanh),
            Map.entry("EXP", Math::exp),
            Map.entry("LOG", Math::log),
            Map.entry("LOG10", Math::log10),
            Map.entry("SQRT", Math::sqrt),
            Map.entry("ABS", Math::abs));

    private final Expression expression;

    private DoubleExpression(Expression expression) {
        this.expression = expression;
    }

    /**
     * The function of x, not a number where any part of it has no finite value as a double.
     *
     * @return empty where the expression has parts that only EvalEx knows
     */
    static Optional<DoubleUnaryOperator> of(Expression expression) throws ParseException {
        return new DoubleExpression(expression).function(expression.getAbstractSyntaxTree());
    }

    private Optional<DoubleUnaryOperator> function(ASTNode node) {
        String word = node.getToken().getValue();
        return switch (node.getToken().getType()) {
            case NUMBER_LITERAL -> number(word);
            case VARIABLE_OR_CONSTANT -> word.equalsIgnoreCase("x") ? Optional.of(x -> x) : constant(word);
            case PREFIX_OPERATOR ->
                switch (word) {
                    case "-" -> of(node, 0).map(a -> x -> -a.applyAsDouble(x));
                    case "+" -> of(node, 0);
                    default -> Optional.empty();
                };
            case INFIX_OPERATOR -> ofTwo(node, word);
            case FUNCTION -> {
                String name = word.toUpperCase(Locale.ROOT);
                var function = FUNCTIONS.get(name);
                yield function == null
                        ? ofTwo(node, name)
                        : of(node, 0).map(a -> finite(x -> function.applyAsDouble(a.applyAsDouble(x))));
            }
            default -> Optional.empty();
        };
    }

    private Optional<DoubleUnaryOperator> of(ASTNode node, int parameter) {
        return function(node.getParameters().get(parameter));
    }

    private Optional<DoubleUnaryOperator> ofTwo(ASTNode node, String name) {
        var operator = OPERATORS.get(name);
        if (operator == null || node.getParameters().size() != 2) {
            return Optional.empty();
        }
        return of(node, 0).flatMap(a -> of(node, 1).map(b -> combined(operator, a, b)));
    }

    private static Optional<DoubleUnaryOperator> number(String digits) {
        try {
            double value = Double.parseDouble(digits);
            return Optional.of(finite(x -> value));
        } catch (NumberFormatException e) {
            return Optional.empty(); // 0x1F
        }
    }

    private Optional<DoubleUnaryOperator> constant(String name) {
        var constant = expression.getConstants().get(name);
        if (constant == null || !constant.isNumberValue()) {
            return Optional.empty();
        }
        double value = constant.getNumberValue().doubleValue();
        return Optional.of(x -> value);
    }

    private static DoubleUnaryOperator combined(
            DoubleBinaryOperator operator, DoubleUnaryOperator left, DoubleUnaryOperator right) {
        return finite(x -> {
            double a = left.applyAsDouble(x);
            double b = right.applyAsDouble(x);
            // Math.pow(NaN, 0) is 1.
            return Double.isNaN(a) ? a : operator.applyAsDouble(a, b);
        });
    }

    /** So that 1 over a pole is no 0. */
    private static DoubleUnaryOperator finite(DoubleUnaryOperator function) {
        return x -> {
            double value = function.applyAsDouble(x);
            return Double.isFinite(value) ? value : Double.NaN;
        };
    }
}
