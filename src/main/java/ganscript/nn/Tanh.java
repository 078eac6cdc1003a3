package ganscript.nn;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The hyperbolic tangent, element by element. */
public record Tanh() implements Layer {

    @Override
    public String scope() {
        return "tanh";
    }

    /** Its slope is 1 − tanh² x. */
    @Override
    public Applied apply(Ops tf, Operand<TFloat32> x, List<Operand<TFloat32>> weights, Phase phase) {
        var y = tf.math.tanh(x);
        return new Applied(
                y,
                (place, upstream) ->
                        place.math.mul(upstream, place.math.sub(place.constant(1f), place.math.mul(y, y))));
    }
}
