package ganscript.nn;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * How variables follow their gradients, described. Each call of {@link #minimize} has a state of its own. What all of
 * them share, gradients, clipping, learning rate and order, is in {@link Descent}; a variant says its own step alone.
 */
public sealed interface Optimizer permits Adam, AdamW, Sgd {

    /** The size of its steps. */
    LearningRate learningRate();

    /** This, with another learning rate. */
    Optimizer learningRate(LearningRate other);

    /** This, with a learning rate of the same schedule that begins elsewhere; greater than 0. */
    default Optimizer learningRate(double from) {
        return learningRate(learningRate().from(from));
    }

    /**
     * How long all gradients together may be, by Euclid, greater than 0; null where they may be of any length. Longer
     * ones are all scaled down to it: g ← clipNorm / ‖g‖ · g (Pascanu et al.: arXiv 1211.5063, algorithm 1).
     */
    Double clipNorm();

    /** This, with gradients clipped to another length, greater than 0. */
    Optimizer clipNorm(double longest);

    /**
     * Begins one minimisation.
     *
     * @param tf where its nodes go
     * @param scope the beginning of the names of its variables that belong to no single weight
     * @param variables where they are created
     */
    UpdateRule start(Ops tf, String scope, Variables variables);

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
    default Update minimize(
            Ops tf, String scope, Operand<TFloat32> loss, List<Variable> trainable, Variables variables) {
        return new Descent(tf, scope, variables).of(this, loss, trainable);
    }

    /** @throws IllegalArgumentException when what all optimizers have is out of its range; in the optimizer's name */
    static void check(String word, LearningRate learningRate, Double clipNorm) {
        if (learningRate == null) {
            throw new IllegalArgumentException(word + ": learningRate is null: use one such as 1e-4");
        }
        double from = learningRate.from();
        check(word, from > 0 && Double.isFinite(from), "learningRate", from, "greater than 0");
        if (clipNorm != null) {
            check(word, clipNorm > 0 && Double.isFinite(clipNorm), "clipNorm", clipNorm, "greater than 0");
        }
    }

    /** @throws IllegalArgumentException when it is not fine; one sentence */
    static void check(String word, boolean fine, String name, double value, String allowed) {
        if (!fine) {
            throw new IllegalArgumentException(word + ": " + name + " is " + value + ": use " + allowed);
        }
    }
}
