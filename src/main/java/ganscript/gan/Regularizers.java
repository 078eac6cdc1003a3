package ganscript.gan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

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

    /** The discriminator's loss with each term added to it, in their order; a scalar. */
    Operand<TFloat32> added(Ops tf, Operand<TFloat32> loss, Judgement real, Judgement fake) {
        Operand<TFloat32> sum = loss;
        for (Regularizer term : terms) {
            var place = tf.withSubScope(term.getClass().getSimpleName().toLowerCase(Locale.ROOT));
            sum = place.math.add(sum, term.build(place, real, fake));
        }
        return sum;
    }

    /** Whether both the slopes on real and those on generated data are needed. */
    boolean ofBoth() {
        return terms.stream().anyMatch(Regularizer::ofReal) && terms.stream().anyMatch(Regularizer::ofGenerated);
    }

    @Override
    public String part() {
        return "regularizers";
    }
}
