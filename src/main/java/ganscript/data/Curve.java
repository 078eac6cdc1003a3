package ganscript.data;

import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * A function y = f(x) of one real variable, and the expression it came from, where it came from one: only then
 * can it be written into a file and read back.
 *
 * @param function f
 * @param expression the text of f, as {@link #parse} takes it
 */
public record Curve(DoubleUnaryOperator function, Optional<String> expression) {

    /** Checks that both are there. */
    public Curve {
        Objects.requireNonNull(function, "curve: the function is null: give a lambda such as x -> x * x + 1");
        Objects.requireNonNull(expression, "expression");
    }

    /** A curve that only this program knows. */
    public static Curve of(DoubleUnaryOperator function) {
        return new Curve(function, Optional.empty());
    }

    /**
     * A curve from its text, such as {@code x^2 + 1} or {@code sin(3 * x)}; angles are in radians and {@code -x^2}
     * is −(x²).
     *
     * @throws IllegalArgumentException when the text is no expression in x alone
     */
    public static Curve parse(String expression) {
        return new Curve(new ParsedExpression(expression), Optional.of(expression));
    }

    /** f(x); not a number, or infinite, where f has no value. */
    public double at(double x) {
        return function.applyAsDouble(x);
    }
}
