package ganscript.metrics;

import ganscript.data.Mixture;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * What is known of the data beyond points of them.
 *
 * @param mixture the mixture that real points are drawn from
 * @param function the f of real points (x, f(x)), without noise
 */
public record Truth(Optional<Mixture> mixture, Optional<DoubleUnaryOperator> function) {

    /** Nothing. */
    public static final Truth UNKNOWN = new Truth(Optional.empty(), Optional.empty());

    /** Checks that both are there. */
    public Truth {
        Objects.requireNonNull(mixture, "mixture");
        Objects.requireNonNull(function, "function");
    }

    /** The mixture alone. */
    public static Truth of(Mixture mixture) {
        return new Truth(Optional.of(mixture), Optional.empty());
    }

    /** The function alone. */
    public static Truth of(DoubleUnaryOperator function) {
        return new Truth(Optional.empty(), Optional.of(function));
    }
}
