package ganscript.nn;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Numbers brought to mean 0 and variance 1 along one axis, (x − mean) / √(variance + epsilon), with the variance that
 * divides by how many they are; then scaled by gamma and shifted by beta.
 *
 * @param axis along which
 * @param mean along that axis, whose size is 1 in it
 * @param variance in the same shape
 * @param centered x − mean
 * @param inverse 1 / √(variance + epsilon)
 * @param gamma one for each column
 * @param output in the shape of x
 */
record Standardized(
        Operand<TInt32> axis,
        Operand<TFloat32> mean,
        Operand<TFloat32> variance,
        Operand<TFloat32> centered,
        Operand<TFloat32> inverse,
        Operand<TFloat32> gamma,
        Operand<TFloat32> output) {

    /** @param x of two axes */
    static Standardized of(
            Ops tf, Operand<TFloat32> x, int axis, float epsilon, Operand<TFloat32> gamma, Operand<TFloat32> beta) {
        Operand<TInt32> along = tf.constant(axis);
        var mean = mean(tf, x, along);
        var centered = tf.math.sub(x, mean);
        var variance = mean(tf, tf.math.square(centered), along);
        var inverse = tf.math.rsqrt(tf.math.add(variance, tf.constant(epsilon)));
        var output = tf.math.add(tf.math.mul(centered, tf.math.mul(inverse, gamma)), beta);
        return new Standardized(along, mean, variance, centered, inverse, gamma, output);
    }

    /**
     * The gradient by x, from that by the output, with what each x does to all through mean and variance: with z = centered
     * · inverse and g = upstream · gamma it is inverse · (g − mean(g) − z · mean(g · z)), as follows from the equations in
     * section 3 of Ioffe, Szegedy: arXiv 1502.03167.
     */
    Operand<TFloat32> back(Ops tf, Operand<TFloat32> upstream) {
        var g = tf.math.mul(upstream, gamma);
        var z = tf.math.mul(centered, inverse);
        var throughVariance = tf.math.mul(z, mean(tf, tf.math.mul(g, z), axis));
        return tf.math.mul(inverse, tf.math.sub(tf.math.sub(g, mean(tf, g, axis)), throughVariance));
    }

    private static Operand<TFloat32> mean(Ops tf, Operand<TFloat32> x, Operand<TInt32> axis) {
        return tf.math.mean(x, axis, Mean.keepDims(true));
    }
}
