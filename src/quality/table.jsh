// table.jsh [SEEDS] - how well the rows of scripts/leaves.csv are learned by the setting of scripts/table.jsh: the sliced
// Wasserstein distance and the largest difference of a correlation, each beside what other real rows score. Real rows are
// split anew for each seed.
import static ganscript.GanScript.*;
import ganscript.gan.Gan;
import ganscript.metrics.Score;
import ganscript.train.Scoring;

int seeds = Integer.parseInt(arg(0, "5"));
var scores = List.of(Score.SLICED_WASSERSTEIN, Score.CORRELATION_DIFFERENCE);
var mean = new double[2];
var real = new double[2];
var worst = new double[2];      // of the ratio to real rows

Gan leaves(int seed) {
    return gan("leaves",
        data(table("scripts/leaves.csv", category("kind"), numeric("length_mm"), numeric("width_mm"))), noise(8),
        generator(dense(128), leakyRelu(0.2), dense(128), leakyRelu(0.2), dense(5)),
        discriminator(dense(128), leakyRelu(0.2), dense(128), leakyRelu(0.2), dense(1)),
        relativisticPairing(), regularizers(r1(0.1), r2(0.1)),
        discriminatorOptimizer(adam(cosine(2e-3, 5000)).beta1(0).beta2(0.99)),
        generatorOptimizer(adam(cosine(2e-3, 5000)).beta1(0).beta2(0.99)),
        updates(1, 1), ema(0.999), batch(256), seed(seed));
}

var gans = IntStream.rangeClosed(1, seeds).mapToObj(seed -> leaves(seed)).toList();
var sweep = sweep(gans, iterations(5000), bestBy("sliced-wasserstein"), runsIn("runs/quality"));
for (var row : sweep.rows()) {
    try (var run = sweep.open(row)) {
        var rows = run.evaluate(new Scoring(run.gan(), scores, Scoring.ROWS, row.number())).rows();
        System.out.printf("seed %d:", row.number());
        for (int i = 0; i < 2; i++) {
            double value = rows.get(i).value(), other = rows.get(i).realAgainstReal();
            System.out.printf("  %s %.4f (real %.4f)", scores.get(i), value, other);
            mean[i] += value / seeds;
            real[i] += other / seeds;
            worst[i] = Math.max(worst[i], value / other);
        }
        System.out.println();
    }
}
for (int i = 0; i < 2; i++) {
    System.out.printf("%s: mean %.4f, of real rows %.4f; worst %.2f times that of real rows%n",
        scores.get(i), mean[i], real[i], worst[i]);
}
