package ganscript.nn;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The logistic function σ(x) = 1 / (1 + e⁻ˣ), element by element. */
public record Sigmoid() implements Layer {

    @Override
    public String scope() {
        return "sigmoid";
    }

    /** Its slope is σ · (1 − σ). */
    @Override
    public Applied apply(Ops tf, Operand<TFloat32> x, List<Operand<TFloat32>> weights, Phase phase) {
        var y = tf.math.sigmoid(x);
        return new Applied(
                y,
                (place, upstream) ->
                        place.math.mul(upstream, place.math.mul(y, place.math.sub(place.constant(1f), y))));
    }
}
