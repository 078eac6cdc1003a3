package ganscript.nn;

import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.types.TFloat32;

/**
 * One update of a network's variables.
 *
 * @param run does it
 * @param gradientNorm the Euclidean norm of all gradients together, as they are before it; a scalar
 */
public record Update(Op run, Operand<TFloat32> gradientNorm) {}
