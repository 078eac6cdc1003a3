package ganscript.nn;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.types.TFloat32;

/**
 * One update of a network's variables.
 *
 * @param run does it
 * @param gradientNorm the Euclidean norm of all gradients together, as they are before it and before they are clipped;
 *     a scalar
 * @param learningRate the size of its steps; a scalar
 * @param nextIteration to be run once all updates of an iteration are done, where the learning rate is scheduled
 */
public record Update(
        Op run, Operand<TFloat32> gradientNorm, Operand<TFloat32> learningRate, Optional<Op> nextIteration) {}
