package ganscript.nn;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * What a layer must compute, in double precision and plain Java; x: [n, in], row by row.
 *
 * @param layer an example of it
 * @param forward its value
 */
record LayerLaw(Layer layer, Forward forward) {

    /** (x, width of x, weights in the layer's order) → y, row by row. */
    interface Forward {
        double[] at(double[] x, int in, List<double[]> weights);
    }

    private static final Map<Class<? extends Layer>, LayerLaw> LAWS = Map.of(
            Dense.class, new LayerLaw(new Dense(2), LayerLaw::dense),
            LeakyRelu.class, new LayerLaw(new LeakyRelu(0.2), (x, in, weights) -> each(x, v -> v > 0 ? v : 0.2 * v)),
            Tanh.class, new LayerLaw(new Tanh(), (x, in, weights) -> each(x, Math::tanh)),
            FrozenBatchNorm.class, new LayerLaw(new FrozenBatchNorm(), LayerLaw::batchNorm));

    /** The law of a layer; one without has to be added above. */
    static LayerLaw of(Class<?> kind) {
        var law = LAWS.get(kind);
        if (law == null) {
            throw new AssertionError(kind + " has no law: add what it computes to " + LayerLaw.class);
        }
        return law;
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

    /** gamma · (x − mean) / √(variance + 0.001) + beta. */
    private static double[] batchNorm(double[] x, int in, List<double[]> weights) {
        var y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            int k = i % in;
            double normal = (x[i] - weights.get(2)[k]) / Math.sqrt(weights.get(3)[k] + 0.001);
            y[i] = weights.get(0)[k] * normal + weights.get(1)[k];
        }
        return y;
    }

    private static double[] each(double[] x, DoubleUnaryOperator f) {
        return Arrays.stream(x).map(f).toArray();
    }
}
