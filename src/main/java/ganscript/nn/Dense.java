package ganscript.nn;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;

/**
 * A fully connected layer, x · kernel + bias, without activation.
 *
 * @param units how wide its output is, 1 or more
 */
public record Dense(int units) implements Layer {

    /** Checks the width. */
    public Dense {
        if (units < 1) {
            throw new IllegalArgumentException("dense(" + units + "): units is " + units + ": use 1 or more");
        }
    }

    @Override
    public String scope() {
        return "dense";
    }

    @Override
    public int units(int in) {
        return units;
    }

    @Override
    public List<Weight> weights(int in) {
        return List.of(
                Weight.trainable("kernel", new Initializer.GlorotUniform(), in, units),
                Weight.trainable("bias", new Initializer.Constant(0), units));
    }

    @Override
    public Applied apply(Ops tf, Operand<TFloat32> x, List<Operand<TFloat32>> weights, Phase phase) {
        Operand<TFloat32> kernel = weights.get(0);
        return new Applied(
                tf.nn.biasAdd(tf.linalg.matMul(x, kernel), weights.get(1)),
                (place, upstream) -> place.linalg.matMul(upstream, kernel, MatMul.transposeB(true)));
    }
}
