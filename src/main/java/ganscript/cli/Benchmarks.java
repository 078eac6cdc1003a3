package ganscript.cli;

import static ganscript.GanScript.*;

import ganscript.gan.Gan;

/** What is trained by {@code gan bench}: of the scripts parabola.jsh and sine.jsh. */
final class Benchmarks {

    private Benchmarks() {}

    static Gan parabola(int size) {
        return gan("parabola", data(curve(x -> x * x + 1), between(-3, 3), jitter(0.01)), batch(size));
    }

    static Gan sinePairs(int size) {
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
}
