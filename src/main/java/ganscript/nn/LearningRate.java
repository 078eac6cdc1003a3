package ganscript.nn;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The size of an optimizer's steps, by the iteration of training, counted from 0. All updates of an iteration have the
 * same.
 */
public sealed interface LearningRate permits LearningRate.Constant, LearningRate.Cosine, LearningRate.Steps {

    /** Iterations are counted in a float variable, which is exact as far as this: 2^24. */
    int MOST_ITERATIONS = 1 << 24;

    /** That of the first iteration, greater than 0. */
    double from();

    /** This, with another beginning; greater than 0. */
    LearningRate from(double other);

    /** Whether it differs from one iteration to another, so that they have to be counted. */
    boolean scheduled();

    /**
     * Builds it; a scalar.
     *
     * @param iteration a scalar, 0 or more; null where it is not {@link #scheduled}
     */
    Operand<TFloat32> at(Ops tf, Operand<TFloat32> iteration);

    /**
     * The same in every iteration.
     *
     * @param from greater than 0, which the optimizer checks that it is given to
     */
    record Constant(double from) implements LearningRate {

        @Override
        public Constant from(double other) {
            return new Constant(other);
        }

        @Override
        public boolean scheduled() {
            return false;
        }

        @Override
        public Operand<TFloat32> at(Ops tf, Operand<TFloat32> iteration) {
            return tf.constant((float) from);
        }
    }

    /**
     * Half a cosine without restarts, to + (from − to) / 2 · (1 + cos(π · iteration / iterations)), and {@code to} from
     * then on (Loshchilov, Hutter: SGDR, arXiv 1608.03983, equation 5).
     *
     * @param from greater than 0
     * @param iterations how many it takes, 1 to 16777216
     * @param to where it ends, 0 or more and less than {@code from}
     */
    record Cosine(double from, int iterations, double to) implements LearningRate {

        /** Checks the ranges. */
        public Cosine {
            checkFrom("cosine", from);
            checkCount("cosine", "iterations", iterations);
            check(to >= 0 && to < from, "cosine", "to", to, "0 or more and less than from, which is " + from);
        }

        /** To 0. */
        public Cosine(double from, int iterations) {
            this(from, iterations, 0);
        }

        @Override
        public Cosine from(double other) {
            return new Cosine(other, iterations, to);
        }

        /** This, with another end. */
        public Cosine to(double other) {
            return new Cosine(from, iterations, other);
        }

        @Override
        public boolean scheduled() {
            return true;
        }

        @Override
        public Operand<TFloat32> at(Ops tf, Operand<TFloat32> iteration) {
            var share = tf.math.minimum(tf.math.div(iteration, tf.constant((float) iterations)), tf.constant(1f));
            var wave = tf.math.add(tf.math.cos(tf.math.mul(share, tf.constant((float) Math.PI))), tf.constant(1f));
            return tf.math.add(tf.constant((float) to), tf.math.mul(tf.constant((float) ((from - to) / 2)), wave));
        }
    }

    /**
     * from · factor^⌊iteration / every⌋: the same for so many iterations, then that times the factor, and so on.
     *
     * @param from greater than 0
     * @param every iterations from one step to the next, 1 to 16777216
     * @param factor greater than 0 and less than 1
     */
    record Steps(double from, int every, double factor) implements LearningRate {

        /** Checks the ranges. */
        public Steps {
            checkFrom("steps", from);
            checkCount("steps", "every", every);
            check(factor > 0 && factor < 1, "steps", "factor", factor, "greater than 0 and less than 1");
        }

        @Override
        public Steps from(double other) {
            return new Steps(other, every, factor);
        }

        @Override
        public boolean scheduled() {
            return true;
        }

        @Override
        public Operand<TFloat32> at(Ops tf, Operand<TFloat32> iteration) {
            var steps = tf.math.floorDiv(iteration, tf.constant((float) every));
            return tf.math.mul(tf.constant((float) from), tf.math.pow(tf.constant((float) factor), steps));
        }
    }

    private static void checkFrom(String word, double from) {
        check(from > 0 && Double.isFinite(from), word, "from", from, "greater than 0");
    }

    private static void checkCount(String word, String name, int iterations) {
        boolean fine = iterations >= 1 && iterations <= MOST_ITERATIONS;
        check(fine, word, name, iterations, "1 to " + MOST_ITERATIONS);
    }

    private static void check(boolean fine, String word, String name, Number value, String allowed) {
        if (!fine) {
            throw new IllegalArgumentException(word + ": " + name + " is " + value + ": use " + allowed);
        }
    }
}
