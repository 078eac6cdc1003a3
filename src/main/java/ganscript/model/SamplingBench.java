package ganscript.model;

import ganscript.gan.MatrixProducts;
import ganscript.metrics.Spread;
import ganscript.train.ProductsSession;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;

/** How quickly an exported generator of a curve makes points: many at a time beside its matrix products, and one. */
public final class SamplingBench {

    private SamplingBench() {}

    /**
     * What was measured.
     *
     * @param pointsPerSecond of many points in one request
     * @param productsPerSecond for how many points the matrix products alone are computed in a second, of a model that
     *     tells its layers
     * @param microsecondsOfOne from the request for one point to the point
     */
    public record Speeds(Spread pointsPerSecond, Optional<Spread> productsPerSecond, Spread microsecondsOfOne) {}

    /**
     * Measures; once before without counting.
     *
     * @param points of one request, 1 or more
     * @param calls for one point in a repetition, 1 or more
     * @throws IllegalArgumentException when the model can't be loaded or is not given x alone
     */
    public static Speeds measure(Path model, int repetitions, int points, int calls) {
        try (var generator = TrainedGenerator.load(model)) {
            var x = x(generator, points);
            var one = new float[] {x[points / 2]};
            var many = new double[repetitions];
            var single = new double[repetitions];
            for (int i = -1; i < repetitions; i++) {
                double seconds = seconds(1, () -> generator.sample(x));
                double secondsOfOne = seconds(calls, () -> generator.sample(one));
                if (i >= 0) {
                    many[i] = points / seconds;
                    single[i] = secondsOfOne / calls * 1e6;
                }
            }
            return new Speeds(Spread.of(many), products(generator, repetitions, points), Spread.of(single));
        }
    }

    private static float[] x(TrainedGenerator generator, int points) {
        return generator.sampleEven(points).x();
    }

    /** In calls of as many rows as sampling makes, and as many at a time. */
    private static Optional<Spread> products(TrainedGenerator generator, int repetitions, int points) {
        return generator.info().map(info -> {
            var gan = info.trained().standIn();
            int rows = Math.min(Serving.CHUNK, points);
            int calls = Math.max(1, points / rows);
            var speeds = new double[repetitions];
            try (var session = new ProductsSession(MatrixProducts.ofSampling(gan, rows), 1)) {
                for (int i = -1; i < repetitions; i++) {
                    double seconds = seconds(
                            1, () -> IntStream.range(0, calls).parallel().forEach(k -> session.run()));
                    if (i >= 0) {
                        speeds[i] = (double) calls * rows / seconds;
                    }
                }
            }
            return Spread.of(speeds);
        });
    }

    private static double seconds(int times, Runnable work) {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            work.run();
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
