package ganscript.nn;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** A layer that is in sampling nothing but a factor and a summand for each column. */
interface Normalization {

    /** @param weights the layer's */
    Columnwise columnwise(Ops tf, List<Operand<TFloat32>> weights);
}
