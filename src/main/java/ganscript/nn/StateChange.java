package ganscript.nn;

import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;

/**
 * How one training application of a layer changes a variable that no optimizer does, such as a moving average. It is
 * described where the layer is applied and built where the order is known: {@link Update#withState}.
 *
 * @param weight the variable's place among the layer's weights, from 0
 * @param change builds it
 */
record StateChange(int weight, Change change) {

    /** Builds the change of a variable. */
    interface Change {

        /**
         * @param tf nodes built with it, reads among them, come after all earlier changes
         * @return to be run
         */
        Op build(Ops tf, Variable variable);
    }
}
