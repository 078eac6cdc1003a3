package ganscript.gan;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * R1: weight / 2 · mean ‖∇D(x)‖² over real data x, ∇ by x (Mescheder et al.: arXiv 1801.04406, equations 8 to 10).
 *
 * @param weight greater than 0
 */
public record R1(double weight) implements Regularizer {

    /** Checks the weight. */
    public R1 {
        Regularizer.checkWeight("r1", weight);
    }

    @Override
    public Operand<TFloat32> build(Ops tf, Judgement real, Judgement fake) {
        return Regularizer.penalty(tf, weight, real);
    }

    @Override
    public boolean ofReal() {
        return true;
    }
}
