package ganscript.gan;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How many points each update sees.
 *
 * @param size of each kind, 1 or more
 */
public record Batch(@JsonValue int size) implements GanPart {

    /** Checks the size. */
    public Batch {
        if (size < 1) {
            throw new IllegalArgumentException("batch(" + size + "): batch is " + size + ": use 1 or more");
        }
    }

    @Override
    public String part() {
        return "batch";
    }
}
