package ganscript.nn;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** x right of zero, eˣ − 1 left of it, element by element (Clevert et al.: arXiv 1511.07289, section 3, with α = 1). */
public record Elu() implements Layer {

    @Override
    public String scope() {
        return "elu";
    }

    /** Its slope is 1 right of zero, y + 1 elsewhere, which is finite everywhere, as eˣ is not. */
    @Override
    public Applied apply(Ops tf, Operand<TFloat32> x, List<Operand<TFloat32>> weights, Phase phase) {
        var y = tf.nn.elu(x);
        return new Applied(y, (place, upstream) -> {
            var positive = place.math.greater(x, place.zerosLike(x));
            return place.select(positive, upstream, place.math.mul(upstream, place.math.add(y, place.constant(1f))));
        });
    }
}
