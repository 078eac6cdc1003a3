package ganscript.nn;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * x · σ(x), element by element, with the logistic function σ (Hendrycks, Gimpel: arXiv 1606.08415, section 2, where it is
 * the SiLU; Ramachandran et al.: arXiv 1710.05941, with β = 1).
 */
public record Swish() implements Layer {

    @Override
    public String scope() {
        return "swish";
    }

    /** Its slope is σ + y · (1 − σ). */
    @Override
    public Applied apply(Ops tf, Operand<TFloat32> x, List<Operand<TFloat32>> weights, Phase phase) {
        var gate = tf.math.sigmoid(x);
        var y = tf.math.mul(x, gate);
        return new Applied(y, (place, upstream) -> {
            var closed = place.math.sub(place.constant(1f), gate);
            return place.math.mul(upstream, place.math.add(gate, place.math.mul(y, closed)));
        });
    }
}
