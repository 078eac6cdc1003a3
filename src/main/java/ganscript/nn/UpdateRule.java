package ganscript.nn;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** What is an optimizer's own in one minimisation: the variables that it keeps, and how it changes a weight. */
interface UpdateRule {

    /** Names of the variables that it keeps for each weight, in TensorFlow 1's words; each of its shape, 0 at first. */
    List<String> slots();

    /**
     * Builds the step of one weight.
     *
     * @param tf where its nodes go
     * @param ready what must be done before anything changes
     * @param weight what changes
     * @param slots its variables, in the order of their names
     * @param gradient in the weight's shape
     * @param rate the learning rate, a scalar
     * @return to be run
     */
    Op step(
            Ops tf,
            Op ready,
            Variable weight,
            List<Variable> slots,
            Operand<TFloat32> gradient,
            Operand<TFloat32> rate);

    /**
     * What has to follow the steps of all weights.
     *
     * @return the last that is to be run
     */
    default List<Op> after(Ops tf, List<Op> steps) {
        return steps;
    }
}
