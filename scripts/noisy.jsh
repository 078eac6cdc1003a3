// noisy.jsh - y = sin(x) around which points are spread, the more the farther from 0: the generator must learn not one y
// for each x but how y is distributed there, so it is given noise beside x
import static ganscript.GanScript.*;
import java.util.Arrays;

var noisy = gan("noisy",
    pairs(noisy(curve("sin(x)"), curve("0.1 + 0.1 * abs(x)")), uniform(-3, 3)), noise(2),
    generator(dense(64), leakyRelu(0.2), dense(64), leakyRelu(0.2), dense(64), leakyRelu(0.2), dense(1)),
    discriminator(dense(64), leakyRelu(0.2), dense(64), leakyRelu(0.2), dense(64), leakyRelu(0.2), dense(1)),
    relativisticPairing(), regularizers(r1(0.01), r2(0.01)),
    discriminatorOptimizer(adam(cosine(3e-3, 4000)).beta1(0).beta2(0.99)),
    generatorOptimizer(adam(cosine(1e-3, 4000)).beta1(0).beta2(0.99)),
    // The generator follows a discriminator that knows how both are distributed now: what one update of each gives instead
    // stands in src/docs/quality.md.
    updates(5, 1).fresh(true), ema(0.998), batch(256), seed(2018));

var run = train(noisy,
    iterations(4000), progress(), reportEvery(500), plotEvery(500), tensorBoard(), checkpoints(),
    exportTo("models/noisy"));
show(run);

for (float x : new float[] {-2, 0, 2}) {
    var same = new float[10_000];
    Arrays.fill(same, x);
    double mean = 0, squares = 0;
    for (float y : run.sample(same).y()) {
        mean += y / 10_000;
        squares += y * y / 10_000;
    }
    System.out.printf("at x = %2.0f: mean %6.3f (true %6.3f), deviation %.3f (true %.3f)%n",
        x, mean, Math.sin(x), Math.sqrt(squares - mean * mean), 0.1 + 0.1 * Math.abs(x));
}
