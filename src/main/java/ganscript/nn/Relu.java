package ganscript.nn;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * max(0, x), element by element (Nair, Hinton: Rectified Linear Units Improve Restricted Boltzmann Machines, ICML 2010).
 */
public record Relu() implements Layer {

    @Override
    public String scope() {
        return "relu";
    }

    /** Its slope is 1 right of zero, 0 elsewhere. */
    @Override
    public Applied apply(Ops tf, Operand<TFloat32> x, List<Operand<TFloat32>> weights, Phase phase) {
        return new Applied(tf.nn.relu(x), (place, upstream) -> {
            var nothing = place.zerosLike(x);
            return place.select(place.math.greater(x, nothing), upstream, nothing);
        });
    }
}
