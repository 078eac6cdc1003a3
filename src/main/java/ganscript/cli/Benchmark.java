package ganscript.cli;

import static ganscript.GanScript.*;

import ganscript.gan.Gan;
import java.util.Locale;

/**
 * What is trained by {@code gan bench}: the GAN of the script parabola.jsh, and, as programs in {@code src/bench/peers} train
 * them too, the sine by pairs with equal steps of both networks and the ring with averaged weights.
 */
enum Benchmark {
    PARABOLA(64),
    SINE_PAIRS(64),
    RING(256);

    private final int batch;

    Benchmark(int batch) {
        this.batch = batch;
    }

    /** The batch at which it is measured by itself. */
    int usualBatch() {
        return batch;
    }

    /** It at a batch of this size. */
    Gan of(int size) {
        return switch (this) {
            case PARABOLA -> parabola(size);
            case SINE_PAIRS -> sinePairs(size);
            case RING -> eightModes(size);
        };
    }

    private static Gan parabola(int size) {
        return gan("parabola", data(curve(x -> x * x + 1), between(-3, 3), jitter(0.01)), batch(size));
    }

    private static Gan sinePairs(int size) {
        return gan(
                "sine-pairs",
                pairs(curve(x -> Math.sin(x) + 1), between(-3, 3), jitter(0.01)),
                discriminator(
                        dense(64), leakyRelu(0.2), dense(128), leakyRelu(0.2), dense(128), leakyRelu(0.2), dense(1)),
                relativisticPairing(),
                regularizers(r1(1), r2(1)),
                discriminatorOptimizer(adam(1e-3).beta1(0)),
                generatorOptimizer(adam(1e-3).beta1(0)),
                updates(1, 1),
                ema(0.99),
                batch(size));
    }

    private static Gan eightModes(int size) {
        return gan(
                "ring",
                data(ring(8, 2, 0.1)),
                noise(16),
                generator(dense(128), leakyRelu(0.2), dense(128), leakyRelu(0.2), dense(2)),
                discriminator(dense(128), leakyRelu(0.2), dense(128), leakyRelu(0.2), dense(1)),
                relativisticPairing(),
                regularizers(r1(0.03), r2(0.03)),
                discriminatorOptimizer(adam(cosine(3e-3, 10_000)).beta1(0).beta2(0.99)),
                generatorOptimizer(adam(cosine(3e-3, 10_000)).beta1(0).beta2(0.99)),
                updates(1, 1).fresh(true),
                ema(0.999),
                batch(size));
    }

    /** As the GAN is called. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
