// moons.jsh - two interleaved half circles, made from noise; training ends by itself when they are close enough
import static ganscript.GanScript.*;

var moons = gan("moons",
    data(moons(0.05)), noise(8),
    generator(dense(128), leakyRelu(0.2), dense(128), leakyRelu(0.2), dense(2)),
    discriminator(dense(128), leakyRelu(0.2), dense(128), leakyRelu(0.2), dense(1)),
    relativisticPairing(), regularizers(r1(0.1), r2(0.1)),
    discriminatorOptimizer(adam(1e-3).beta1(0).beta2(0.99)), generatorOptimizer(adam(1e-3).beta1(0).beta2(0.99)),
    updates(1, 1), ema(0.999), batch(256), seed(2018));

var run = train(moons,
    iterations(10_000), progress(), reportEvery(500), plotEvery(500), tensorBoard(), checkpoints(),
    scores("sliced-wasserstein", "coverage"), stopWhen("sliced-wasserstein", 0.03), exportTo("models/moons"));
show(run);
System.out.println(evaluate(run, "sliced-wasserstein", "coverage", "density"));
