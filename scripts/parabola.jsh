// parabola.jsh - the original experiment: a GAN learns y = x^2 + 1 from its points
import static ganscript.GanScript.*;

var parabola = gan("parabola",
    data(curve(x -> x * x + 1), between(-3, 3), jitter(0.01)),
    generator(dense(64), leakyRelu(0.01), frozenBatchNorm(),
              dense(128), leakyRelu(0.01), frozenBatchNorm(),
              dense(256), leakyRelu(0.01), frozenBatchNorm(),
              dense(1)),
    discriminator(dense(64), tanh(), dense(128), tanh(), dense(128), tanh(), dense(1)),
    nonSaturating(smooth(0.99)),
    discriminatorOptimizer(adam(1e-4)), generatorOptimizer(adam(1e-4)),
    updates(1, 3),      // of the discriminator, then of the generator, per iteration
    batch(64), seed(2018));

var run = train(parabola,
    iterations(2000), progress(), plotEvery(200), tensorBoard(), checkpoints(),
    exportTo("models/parabola"));
show(run);
