package ganscript.gan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * Terms added to the discriminator's loss.
 *
 * @param terms at most one of each kind
 */
public record Regularizers(@JsonValue List<Regularizer> terms) implements GanPart {

    /** Copies the terms and checks that none is there twice. */
    public Regularizers {
        terms = List.copyOf(terms);
        if (terms.stream().map(Object::getClass).distinct().count() < terms.size()) {
            throw new IllegalArgumentException("regularizers: one kind is given twice: use one of each");
        }
    }

    @Override
    public String part() {
        return "regularizers";
    }
}
