package ganscript.nn;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** How variables follow their gradients, described. Each call of {@link #minimize} has a state of its own. */
public sealed interface Optimizer permits Adam {

    /** The size of its steps, greater than 0. */
    double learningRate();

    /** This, with steps of another size, greater than 0. */
    Optimizer learningRate(double other);

    /**
     * Builds one update: of these variables, and of no others.
     *
     * @param tf where its nodes go
     * @param scope the beginning of the names of its variables that belong to no single weight
     * @param loss a scalar
     * @param trainable the variables to update
     * @param variables where its own variables are created
     * @throws IllegalStateException when a name of its own variables is taken
     */
    Update minimize(Ops tf, String scope, Operand<TFloat32> loss, List<Variable> trainable, Variables variables);
}
