package ganscript.gan;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * R2: weight / 2 · mean ‖∇D(x)‖² over generated data x, ∇ by x (Mescheder et al.: arXiv 1801.04406, equations 8 to 10).
 *
 * @param weight greater than 0
 */
public record R2(double weight) implements Regularizer {

    /** Checks the weight. */
    public R2 {
        Regularizer.checkWeight("r2", weight);
    }

    @Override
    public Operand<TFloat32> build(Ops tf, Judgement real, Judgement fake) {
        return Regularizer.penalty(tf, weight, fake);
    }

    @Override
    public boolean ofGenerated() {
        return true;
    }
}
