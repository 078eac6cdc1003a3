package ganscript.gan;

import com.fasterxml.jackson.annotation.JsonValue;

/** What all randomness of a run comes from: first weights and batches. The same seed gives the same bits. */
public record Seed(@JsonValue long value) implements GanPart {

    @Override
    public String part() {
        return "seed";
    }
}
