package ganscript.nn;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.random.RandomStandardNormal;
import org.tensorflow.op.random.RandomUniform;
import org.tensorflow.types.TFloat32;

/** Where a variable starts. */
sealed interface Initializer {

    /** Whether it draws random numbers, and so counts when seeds are given out. */
    boolean random();

    /**
     * The variable's first value; shape → tensor of that shape.
     *
     * @param seeds ignored unless {@link #random}
     */
    Operand<TFloat32> build(Ops tf, Shape shape, Seeds seeds);

    /** The same number everywhere. */
    record Constant(float value) implements Initializer {

        @Override
        public boolean random() {
            return false;
        }

        @Override
        public Operand<TFloat32> build(Ops tf, Shape shape, Seeds seeds) {
            return tf.fill(tf.constant(shape), tf.constant(value));
        }
    }

    /** The same as another variable's. */
    record Same(Operand<TFloat32> value) implements Initializer {

        @Override
        public boolean random() {
            return false;
        }

        @Override
        public Operand<TFloat32> build(Ops tf, Shape shape, Seeds seeds) {
            return value;
        }
    }

    /** Normal, with mean 0 and variance 1: a vector of such numbers points in any direction alike. */
    record Normal() implements Initializer {

        @Override
        public boolean random() {
            return true;
        }

        @Override
        public Operand<TFloat32> build(Ops tf, Shape shape, Seeds seeds) {
            return tf.random.randomStandardNormal(
                    tf.constant(shape),
                    TFloat32.class,
                    RandomStandardNormal.seed(seeds.graph()),
                    RandomStandardNormal.seed2(seeds.operation()));
        }
    }

    /**
     * Uniform in ±√(6 / (fan in + fan out)) (Glorot, Bengio: Understanding the difficulty of training deep
     * feedforward neural networks, AISTATS 2010, equation 16), with TensorFlow 1's generator and its order of
     * operations, so that the same seed gives the original's weights bit for bit.
     */
    record GlorotUniform() implements Initializer {

        @Override
        public boolean random() {
            return true;
        }

        @Override
        public Operand<TFloat32> build(Ops tf, Shape shape, Seeds seeds) {
            float limit = (float) Math.sqrt(6.0 / (shape.get(0) + shape.get(1)));
            Operand<TFloat32> uniform = tf.random.randomUniform(
                    tf.constant(shape),
                    TFloat32.class,
                    RandomUniform.seed(seeds.graph()),
                    RandomUniform.seed2(seeds.operation()));
            var low = tf.constant(-limit);
            return tf.math.add(tf.math.mul(uniform, tf.math.sub(tf.constant(limit), low)), low);
        }
    }
}
