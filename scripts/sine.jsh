// sine.jsh - what the original's author tried next and could not get: y = sin(x) + 1
//
// Expect it to fail: over 20 seeds the original method ends with a mean absolute error of 0.54 to 2.3. No Taylor
// series is to blame. Its discriminator sees y without x, so the generator need only match how often each y occurs,
// and in 2000 iterations even that keeps oscillating.
import static ganscript.GanScript.*;

var sine = gan("sine",
    data(curve(x -> Math.sin(x) + 1), between(-3, 3), jitter(0.01)),
    generator(dense(64), leakyRelu(0.01), frozenBatchNorm(),
              dense(128), leakyRelu(0.01), frozenBatchNorm(),
              dense(256), leakyRelu(0.01), frozenBatchNorm(),
              dense(1)),
    discriminator(dense(64), tanh(), dense(128), tanh(), dense(128), tanh(), dense(1)),
    nonSaturating(smooth(0.99)),
    discriminatorOptimizer(adam(1e-4)), generatorOptimizer(adam(1e-4)),
    updates(1, 3), batch(64), seed(2018));

var run = train(sine,
    iterations(2000), progress(), plotEvery(200), tensorBoard(), checkpoints(),
    exportTo("models/sine"));

var learned = sample(run, 500);
double error = 0;
for (int i = 0; i < learned.size(); i++) {
    error += Math.abs(learned.y()[i] - (Math.sin(learned.x()[i]) + 1)) / learned.size();
}
System.out.printf("mean absolute error %.2f: the original method does not learn the sine%n", error);
show(run);
