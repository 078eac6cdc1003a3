package ganscript.nn;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Layer normalization (Ba, Kiros, Hinton: arXiv 1607.06450, section 3): each row is brought to mean 0 and
 * variance 1 over its columns, then scaled by gamma and shifted by beta, which learn. No row depends on another, so it is
 * the same in training and in sampling, and fits penalties on a discriminator's gradient, which batch normalization
 * does not. Epsilon is 1e-3, as in Keras.
 */
public record LayerNorm() implements Layer {

    private static final float EPSILON = 1e-3f;

    @Override
    public String scope() {
        return "layer_normalization";
    }

    @Override
    public int units(int in) {
        if (in < 2) {
            throw new IllegalArgumentException(
                    "layerNorm(): its input is " + in + " wide, so every row would become the same: use 2 or more");
        }
        return in;
    }

    @Override
    public List<Weight> weights(int in) {
        return List.of(
                Weight.trainable("gamma", new Initializer.Constant(1), in),
                Weight.trainable("beta", new Initializer.Constant(0), in));
    }

    @Override
    public Applied apply(Ops tf, Operand<TFloat32> x, List<Operand<TFloat32>> weights, Phase phase) {
        var standard = Standardized.of(tf, x, 1, EPSILON, weights.get(0), weights.get(1));
        return new Applied(standard.output(), standard::back);
    }
}
