// noisy.jsh [SEEDS] - how well the distribution of y at x is learned where it depends on x, by the setting of
// scripts/noisy.jsh: mean and standard deviation of 20,000 points at x = -2, 0 and 2, over some seeds.
import static ganscript.GanScript.*;
import ganscript.gan.Gan;
import ganscript.train.Run;

int seeds = Integer.parseInt(arg(0, "5"));
int rows = 20_000;
var places = new float[] {-2, 0, 2};

Gan relation(int seed) {
    return gan("noisy",
        pairs(noisy(curve("sin(x)"), curve("0.1 + 0.1 * abs(x)")), uniform(-3, 3)), noise(2),
        generator(dense(64), leakyRelu(0.2), dense(64), leakyRelu(0.2), dense(64), leakyRelu(0.2), dense(1)),
        discriminator(dense(64), leakyRelu(0.2), dense(64), leakyRelu(0.2), dense(64), leakyRelu(0.2), dense(1)),
        relativisticPairing(), regularizers(r1(0.01), r2(0.01)),
        discriminatorOptimizer(adam(cosine(3e-3, 4000)).beta1(0).beta2(0.99)),
        generatorOptimizer(adam(cosine(1e-3, 4000)).beta1(0).beta2(0.99)),
        updates(5, 1).fresh(true), ema(0.998), batch(256), seed(seed));
}

/** How far the mean is off, and how far the deviation is off in relation to the true one, at one x. */
double[] off(Run run, float x) {
    var same = new float[rows];
    Arrays.fill(same, x);
    double sum = 0, squares = 0;
    for (float y : run.sample(same).y()) {
        sum += y;
        squares += (double) y * y;
    }
    double mean = sum / rows, spread = 0.1 + 0.1 * Math.abs(x);
    return new double[] {mean - Math.sin(x), Math.sqrt(squares / rows - mean * mean) / spread - 1};
}

var worst = new double[places.length][2];
var gans = IntStream.rangeClosed(1, seeds).mapToObj(seed -> relation(seed)).toList();
var sweep = sweep(gans, iterations(4000), reportEvery(1000), bestBy("energy-distance"), runsIn("runs/quality"));
for (var row : sweep.rows()) {
    try (var run = sweep.open(row)) {
        System.out.printf("seed %d:", row.number());
        for (int i = 0; i < places.length; i++) {
            var off = off(run, places[i]);
            System.out.printf("  x %2.0f: mean %+.3f, deviation %+3.0f %%", places[i], off[0], 100 * off[1]);
            worst[i][0] = Math.max(worst[i][0], Math.abs(off[0]));
            worst[i][1] = Math.max(worst[i][1], Math.abs(off[1]));
        }
        System.out.println();
    }
}
for (int i = 0; i < places.length; i++) {
    System.out.printf("x = %2.0f: worst of %d: mean off by %.3f, deviation by %.0f %%%n",
        places[i], seeds, worst[i][0], 100 * worst[i][1]);
}
