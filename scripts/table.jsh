// table.jsh [FILE] - a GAN learns the rows of a CSV file: two numbers that belong together, and the kind that they depend on
import static ganscript.GanScript.*;

var leaves = gan("leaves",
    data(table(arg(0, "scripts/leaves.csv"), category("kind"), numeric("length_mm"), numeric("width_mm"))), noise(8),
    generator(dense(128), leakyRelu(0.2), dense(128), leakyRelu(0.2), dense(5)),     // three kinds and two numbers
    discriminator(dense(128), leakyRelu(0.2), dense(128), leakyRelu(0.2), dense(1)),
    relativisticPairing(), regularizers(r1(0.1), r2(0.1)),
    discriminatorOptimizer(adam(cosine(2e-3, 5000)).beta1(0).beta2(0.99)),
    generatorOptimizer(adam(cosine(2e-3, 5000)).beta1(0).beta2(0.99)),
    updates(1, 1), ema(0.999), batch(256), seed(2018));

var run = train(leaves,
    iterations(5000), progress(), reportEvery(500), plotEvery(500), tensorBoard(), checkpoints(),
    exportTo("models/leaves"));
show(run);
System.out.println(evaluate(run, "sliced-wasserstein", "correlation-difference", "coverage"));
var few = sample(run, 5);
for (int i = 0; i < few.size(); i++) {
    System.out.printf("%s, %.1f mm long, %.1f mm wide%n",
        few.categories("kind")[i], few.numbers("length_mm")[i], few.numbers("width_mm")[i]);
}
