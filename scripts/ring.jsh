// ring.jsh - a GAN makes a cloud of points out of noise: eight Gaussians on a circle, every one of which must be found
import static ganscript.GanScript.*;

var ring = gan("ring",
    data(ring(8, 2, 0.1)), noise(16),
    generator(dense(128), leakyRelu(0.2), dense(128), leakyRelu(0.2), dense(2)),
    discriminator(dense(128), leakyRelu(0.2), dense(128), leakyRelu(0.2), dense(1)),
    relativisticPairing(), regularizers(r1(0.03), r2(0.03)),
    discriminatorOptimizer(adam(cosine(3e-3, 10_000)).beta1(0)),
    generatorOptimizer(adam(cosine(3e-3, 10_000)).beta1(0)),
    updates(1, 1).fresh(true), batch(256), seed(2018));

var run = train(ring,
    iterations(10_000), progress(), reportEvery(1000), plotEvery(1000), tensorBoard(), checkpoints(),
    exportTo("models/ring"));
show(run);
System.out.println(evaluate(run));
