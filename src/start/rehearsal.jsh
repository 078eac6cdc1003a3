// What scripts do: store-classes stores the classes that this needs.
import static ganscript.GanScript.*;

var gan = gan("rehearsal",
    data(curve("x^2 + 1"), between(-3, 3), jitter(0.01)),
    generator(dense(8), leakyRelu(0.01), dense(1)),
    discriminator(dense(8), tanh(), dense(1)));

var run = train(gan, iterations(2), progress(), plotEvery(1), tensorBoard(), checkpoints(), exportTo("exported"));
System.out.println(evaluate(run));
System.out.println(load("exported").sample(new float[] {0}, 1));
run.close();
