// grid.jsh - twenty-five Gaussians on a grid: a GAN that loses modes shows it here
import static ganscript.GanScript.*;

var grid = gan("grid",
    data(grid(5, 1.5, 0.1)), noise(16),
    generator(dense(128), leakyRelu(0.2), dense(128), leakyRelu(0.2), dense(2)),
    discriminator(dense(128), leakyRelu(0.2), dense(128), leakyRelu(0.2), dense(1)),
    relativisticPairing(), regularizers(r1(0.03), r2(0.03)),
    discriminatorOptimizer(adam(cosine(3e-3, 20_000)).beta1(0)),
    generatorOptimizer(adam(cosine(3e-3, 20_000)).beta1(0)),
    updates(1, 1).fresh(true), batch(256), seed(2018));

var run = train(grid,
    iterations(20_000), progress(), reportEvery(2000), plotEvery(2000), tensorBoard(100), checkpoints(),
    scores("modes-covered", "high-quality"), exportTo("models/grid"));
show(run);
System.out.println(evaluate(run));
