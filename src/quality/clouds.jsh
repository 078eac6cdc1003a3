// clouds.jsh [ring|grid|both [SEEDS]] - the ring of 8 and the 5 x 5 grid by the protocol of the paired-discriminator
// report: 10,000 and 50,000 iterations of batches of 256, then 10,000 points of each seed scored.
import static ganscript.GanScript.*;
import ganscript.data.Cloud;
import ganscript.gan.Gan;
import ganscript.metrics.Score;
import ganscript.train.Scoring;

String task = arg(0, "both");
int seeds = Integer.parseInt(arg(1, "5"));
if (!List.of("ring", "grid", "both").contains(task)) {
    throw new IllegalArgumentException("clouds.jsh: task is " + task + ": use ring, grid or both");
}
var scores = List.of(Score.MODES_COVERED, Score.HIGH_QUALITY, Score.MODE_TOTAL_VARIATION, Score.FINE_TOTAL_VARIATION);

Gan cloud(String name, Cloud cloud, int iterations, int seed) {
    return gan(name,
        data(cloud), noise(16),
        generator(dense(128), leakyRelu(0.2), dense(128), leakyRelu(0.2), dense(2)),
        discriminator(dense(128), leakyRelu(0.2), dense(128), leakyRelu(0.2), dense(1)),
        relativisticPairing(), regularizers(r1(0.03), r2(0.03)),
        discriminatorOptimizer(adam(cosine(3e-3, iterations)).beta1(0)),
        generatorOptimizer(adam(cosine(3e-3, iterations)).beta1(0)),
        updates(1, 1).fresh(true), batch(256), seed(seed));
}

void rows(String name, Cloud cloud, int iterations) {
    if (!task.equals(name) && !task.equals("both")) {
        return;
    }
    var gans = IntStream.rangeClosed(1, seeds).mapToObj(seed -> cloud(name, cloud, iterations, seed)).toList();
    var sweep = sweep(gans, iterations(iterations), bestBy("fine-total-variation"), runsIn("runs/quality"));
    var mean = new double[scores.size()];
    double fewest = Double.POSITIVE_INFINITY;
    for (var row : sweep.rows()) {
        try (var run = sweep.open(row)) {
            var table = run.evaluate(new Scoring(run.gan(), scores, 10_000, 1)).rows();
            System.out.printf("%s, seed %d: modes %.0f  valid %.3f  mode TV %.3f  fine TV %.3f%n", name, row.number(),
                table.get(0).value(), table.get(1).value(), table.get(2).value(), table.get(3).value());
            for (int i = 0; i < mean.length; i++) {
                mean[i] += table.get(i).value() / seeds;
            }
            fewest = Math.min(fewest, table.get(0).value());
        }
    }
    System.out.printf("%s, mean of %d: modes %.1f (fewest %.0f)  valid %.3f  mode TV %.3f  fine TV %.3f%n",
        name, seeds, mean[0], fewest, mean[1], mean[2], mean[3]);
}

rows("ring", ring(8, 2, 0.1), 10_000);
rows("grid", grid(5, 1.5, 0.1), 50_000);
