package ganscript.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * What a layer must compute, in double precision and plain Java; x: [n, in], row by row.
 *
 * @param layer an example of it
 * @param settled weights that it holds for: any, but for those that have to fit each other
 * @param training its value in training
 * @param sampling its value in sampling
 */
record LayerLaw(Layer layer, UnaryOperator<List<double[]>> settled, Forward training, Forward sampling) {

    /** (x, width of x, weights in the layer's order) → y, row by row. */
    interface Forward {
        double[] at(double[] x, int in, List<double[]> weights);
    }

    private static final double EPSILON = 0.001;

    private static final Map<Class<? extends Layer>, LayerLaw> LAWS = Map.ofEntries(
            law(new Dense(2), LayerLaw::dense),
            each(new LeakyRelu(0.2), v -> v > 0 ? v : 0.2 * v),
            each(new Tanh(), Math::tanh),
            law(new FrozenBatchNorm(), LayerLaw::movingBatchNorm),
            each(new Relu(), v -> Math.max(v, 0)),
            each(new Sigmoid(), v -> 1 / (1 + Math.exp(-v))),
            each(new Elu(), v -> v > 0 ? v : Math.exp(v) - 1),
            each(new Swish(), v -> v / (1 + Math.exp(-v))),
            law(new BatchNorm(), UnaryOperator.identity(), LayerLaw::batchNorm, LayerLaw::movingBatchNorm),
            law(new LayerNorm(), LayerLaw::layerNorm),
            law(new Dropout(0.45), UnaryOperator.identity(), LayerLaw::firstDropout, (x, in, weights) -> x.clone()),
            law(new SpectralNorm(new Dense(2)), LayerLaw::settledVector, LayerLaw::spectral, LayerLaw::spectral));

    /** The law of a layer; one without has to be added above. */
    static LayerLaw of(Class<?> kind) {
        var law = LAWS.get(kind);
        if (law == null) {
            throw new AssertionError(kind + " has no law: add what it computes to " + LayerLaw.class);
        }
        return law;
    }

    private static Map.Entry<Class<? extends Layer>, LayerLaw> law(
            Layer layer, UnaryOperator<List<double[]>> settled, Forward training, Forward sampling) {
        return Map.entry(layer.getClass(), new LayerLaw(layer, settled, training, sampling));
    }

    /** Of a layer that is the same in both phases. */
    private static Map.Entry<Class<? extends Layer>, LayerLaw> law(Layer layer, Forward forward) {
        return law(layer, UnaryOperator.identity(), forward, forward);
    }

    private static Map.Entry<Class<? extends Layer>, LayerLaw> each(Layer layer, DoubleUnaryOperator f) {
        return law(layer, (x, in, weights) -> Arrays.stream(x).map(f).toArray());
    }

    private static double[] dense(double[] x, int in, List<double[]> weights) {
        var kernel = weights.get(0);
        var bias = weights.get(1);
        int units = bias.length;
        var y = new double[x.length / in * units];
        for (int row = 0; row < x.length / in; row++) {
            for (int unit = 0; unit < units; unit++) {
                double sum = bias[unit];
                for (int i = 0; i < in; i++) {
                    sum += x[row * in + i] * kernel[i * units + unit];
                }
                y[row * units + unit] = sum;
            }
        }
        return y;
    }

    /** Batch normalization by the moving mean and variance, weights 2 and 3. */
    private static double[] movingBatchNorm(double[] x, int in, List<double[]> weights) {
        var y = x.clone();
        for (int k = 0; k < in; k++) {
            for (int i = k; i < x.length; i += in) {
                double normal = (x[i] - weights.get(2)[k]) / Math.sqrt(weights.get(3)[k] + EPSILON);
                y[i] = weights.get(0)[k] * normal + weights.get(1)[k];
            }
        }
        return y;
    }

    /** The same by each column's own mean and variance. */
    private static double[] batchNorm(double[] x, int in, List<double[]> weights) {
        var means = new double[in];
        var variances = new double[in];
        for (int k = 0; k < in; k++) {
            int column = k;
            var values = new double[x.length / in];
            Arrays.setAll(values, row -> x[row * in + column]);
            means[k] = Arrays.stream(values).average().orElseThrow();
            variances[k] = variance(values);
        }
        return movingBatchNorm(x, in, List.of(weights.get(0), weights.get(1), means, variances));
    }

    private static double[] layerNorm(double[] x, int in, List<double[]> weights) {
        var y = x.clone();
        for (int row = 0; row < x.length / in; row++) {
            var values = Arrays.copyOfRange(x, row * in, (row + 1) * in);
            double mean = Arrays.stream(values).average().orElseThrow();
            for (int k = 0; k < in; k++) {
                double normal = (values[k] - mean) / Math.sqrt(variance(values) + EPSILON);
                y[row * in + k] = weights.get(0)[k] * normal + weights.get(1)[k];
            }
        }
        return y;
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
    }

    /** A graph's first draw at seed 1, 4 rows of 3, as TensorFlow's Python has drawn it. */
    private static double[] firstDropout(double[] x, int in, List<double[]> weights) {
        var uniform = Recorded.numbers("stateless_uniform", 0, "uniform");
        var y = x.clone();
        for (int i = 0; i < x.length; i++) {
            y[i] = uniform[i] < 0.45 ? 0 : x[i] / (1 - 0.45);
        }
        return y;
    }

    private static double[] spectral(double[] x, int in, List<double[]> weights) {
        double sigma = largestSingularValue(weights.get(0), in);
        var kernel = Arrays.stream(weights.get(0)).map(w -> w / sigma).toArray();
        return dense(x, in, List.of(kernel, weights.get(1)));
    }

    private static double largestSingularValue(double[] kernel, int in) {
        return Math.sqrt(square(image(kernel, in, vector(kernel, in))));
    }

    /** The vector u that power iteration comes to: σ's derivative, with u held, is then that of σ itself. */
    private static List<double[]> settledVector(List<double[]> weights) {
        int in = weights.get(0).length / weights.get(1).length;
        List<double[]> settled = new ArrayList<>(weights);
        settled.set(2, vector(weights.get(0), in));
        return settled;
    }

    /** The unit vector that the kernel stretches most, of its outputs; by many power iterations. */
    private static double[] vector(double[] kernel, int in) {
        int units = kernel.length / in;
        var u = new double[units];
        Arrays.fill(u, 1);
        for (int i = 0; i < 300; i++) {
            var v = image(kernel, in, u);
            for (int unit = 0; unit < units; unit++) {
                u[unit] = 0;
                for (int k = 0; k < in; k++) {
                    u[unit] += v[k] * kernel[k * units + unit];
                }
            }
            double length = Math.sqrt(square(u));
            u = Arrays.stream(u).map(value -> value / length).toArray();
        }
        return u;
    }

    private static double[] image(double[] kernel, int in, double[] u) {
        var v = new double[in];
        for (int i = 0; i < kernel.length; i++) {
            v[i / u.length] += kernel[i] * u[i % u.length];
        }
        return v;
    }

    private static double square(double[] vector) {
        return Arrays.stream(vector).map(value -> value * value).sum();
    }
}
