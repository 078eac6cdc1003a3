package ganscript.data;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How far each x of a batch is moved to the right at random: by u · most, u uniform in [0, 1).
 *
 * @param most 0 or more
 */
public record Jitter(@JsonValue double most) {

    /** No jitter. */
    public static final Jitter NONE = new Jitter(0);

    /** Checks the distance. */
    public Jitter {
        if (!(most >= 0) || Double.isInfinite(most)) {
            throw new IllegalArgumentException("jitter(" + most + "): jitter is " + most + ": use 0 or more");
        }
    }
}
