package ganscript.gan;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A second generator whose weights are the exponential moving average of the trained one's: after each iteration, average
 * ← decay · average + (1 − decay) · weights (Yazıcı et al.: arXiv 1806.04498, equation 3). It is the one that is
 * pictured, sampled and exported.
 *
 * @param decay greater than 0 and less than 1
 */
public record Ema(@JsonValue double decay) implements GanPart {

    /** Checks the decay. */
    public Ema {
        if (!(decay > 0 && decay < 1)) {
            throw new IllegalArgumentException(
                    "ema(" + decay + "): decay is " + decay + ": use greater than 0 and less than 1");
        }
    }

    @Override
    public String part() {
        return "ema";
    }
}
