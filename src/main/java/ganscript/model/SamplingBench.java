package ganscript.model;

import ganscript.gan.MatrixProducts;
import ganscript.metrics.Spread;
import ganscript.train.ProductsSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How quickly an exported generator of a curve makes points: many at a time, in turn with its matrix products, and one. */
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
     * Measures all three in turn; once before without counting.
     *
     * @param points of one request, 1 or more
     * @param calls for one point in a repetition, 1 or more
     * @throws IllegalArgumentException when the model can't be loaded or is not given x alone
     */
    public static Speeds measure(Path model, int repetitions, int points, int calls) {
        try (var generator = TrainedGenerator.load(model)) {
            int rows = Math.min(Serving.CHUNK, points);
            var alone = generator
                    .info()
                    .map(info -> MatrixProducts.ofSampling(info.trained().standIn(), rows));
            try (var session = new ProductsSession(alone.orElse(List.of()), 1)) {
                var many = new double[repetitions];
                var products = new double[repetitions];
                var single = new double[repetitions];
                int productCalls = Math.max(1, points / rows);
                var x = generator.sampleEven(points).x();
                var one = new float[] {x[points / 2]};
                for (int i = -1; i < repetitions; i++) {
                    double seconds = seconds(1, () -> generator.sample(x));
                    // In calls of as many rows as sampling makes, and as many at a time.
                    double ofProducts = alone.isEmpty()
                            ? 0
                            : seconds(
                                    1,
                                    () -> IntStream.range(0, productCalls)
                                            .parallel()
                                            .forEach(call -> session.run()));
                    double ofOne = seconds(calls, () -> generator.sample(one));
                    if (i >= 0) {
                        many[i] = points / seconds;
                        products[i] = (double) productCalls * rows / ofProducts;
                        single[i] = ofOne / calls * 1e6;
                    }
                }
                return new Speeds(Spread.of(many), alone.map(known -> Spread.of(products)), Spread.of(single));
            }
        }
    }

    private static double seconds(int times, Runnable work) {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            work.run();
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
