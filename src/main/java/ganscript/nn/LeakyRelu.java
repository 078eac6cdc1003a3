package ganscript.nn;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.data.LeakyReluGrad;
import org.tensorflow.op.nn.LeakyRelu.Options;
import org.tensorflow.types.TFloat32;

/**
 * max(alpha · x, x), element by element (Maas, Hannun, Ng: Rectifier Nonlinearities Improve Neural Network Acoustic
 * Models, ICML 2013, section 2).
 *
 * @param alpha the slope left of zero, from 0 to less than 1
 */
public record LeakyRelu(double alpha) implements Layer {

    /** Checks the slope: from 1 on, max(alpha · x, x) is another function. */
    public LeakyRelu {
        if (!(alpha >= 0 && alpha < 1)) {
            throw new IllegalArgumentException(
                    "leakyRelu(" + alpha + "): alpha is " + alpha + ": use 0 or more and less than 1");
        }
    }

    @Override
    public String scope() {
        return "leaky_relu";
    }

    /**
     * The slope is 1 or alpha, and its own gradient is 0 on both sides. TensorFlow's kernel for it, which it can
     * differentiate again, is one pass over the batch where a comparison, a product and a selection are three.
     */
    @Override
    public Applied apply(Ops tf, Operand<TFloat32> x, List<Operand<TFloat32>> weights, Phase phase) {
        Options slope = org.tensorflow.op.nn.LeakyRelu.alpha((float) alpha);
        var backSlope = LeakyReluGrad.alpha((float) alpha);
        return new Applied(
                tf.nn.leakyRelu(x, slope), (place, upstream) -> place.data.leakyReluGrad(upstream, x, backSlope));
    }
}
