// table.jsh [SEEDS] - how well the rows of scripts/leaves.csv are learned by the setting of scripts/table.jsh: the sliced
// Wasserstein distance and the largest difference of a correlation, each beside what other real rows score, over some
// seeds. Real rows are split anew for each seed.
import static ganscript.GanScript.*;
import ganscript.metrics.Score;
import ganscript.train.Scoring;

int seeds = Integer.parseInt(arg(0, "5"));
var scores = List.of(Score.SLICED_WASSERSTEIN, Score.CORRELATION_DIFFERENCE);
var mean = new double[2];
var real = new double[2];
var worst = new double[2];      // of the ratio to real rows

for (int s = 1; s <= seeds; s++) {
    var gan = gan("leaves",
        data(table("scripts/leaves.csv", category("kind"), numeric("length_mm"), numeric("width_mm"))), noise(8),
        generator(dense(128), leakyRelu(0.2), dense(128), leakyRelu(0.2), dense(5)),
        discriminator(dense(128), leakyRelu(0.2), dense(128), leakyRelu(0.2), dense(1)),
        relativisticPairing(), regularizers(r1(0.1), r2(0.1)),
        discriminatorOptimizer(adam(cosine(2e-3, 5000)).beta1(0).beta2(0.99)),
        generatorOptimizer(adam(cosine(2e-3, 5000)).beta1(0).beta2(0.99)),
        updates(1, 1), ema(0.999), batch(256), seed(s));
    try (var run = train(gan, iterations(5000), checkpoints(), runsIn("runs/quality"))) {
        var rows = run.evaluate(new Scoring(gan, scores, Scoring.ROWS, s)).rows();
        System.out.printf("seed %d:", s);
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
