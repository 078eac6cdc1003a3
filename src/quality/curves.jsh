// curves.jsh [SEEDS] - how well pairs learn three curves: mean absolute error on 500 even x after the original's 2000
// iterations, over some seeds. One setting for all three. Takes ten minutes with 10 seeds.
import static ganscript.GanScript.*;

int seeds = Integer.parseInt(arg(0, "10"));

double[] errors(String name, String expression) {
    var errors = new double[seeds];
    for (int s = 0; s < seeds; s++) {
        var gan = gan(name,
            pairs(curve(expression), between(-3, 3), jitter(0.01)),
            discriminator(dense(128), leakyRelu(0.2), dense(128), leakyRelu(0.2), dense(128), leakyRelu(0.2), dense(1)),
            relativisticPairing(), regularizers(r1(0.3), r2(0.3)),
            discriminatorOptimizer(adam(cosine(3e-3, 2000)).beta1(0)),
            generatorOptimizer(adam(cosine(1.25e-3, 2000)).beta1(0)),
            updates(2, 1), ema(0.99), batch(64), seed(s + 1));
        try (var run = train(gan, iterations(2000), runsIn("runs/quality"))) {
            errors[s] = meanAbsoluteError(run);
        }
    }
    Arrays.sort(errors);
    return errors;
}

void row(String name, String expression) {
    var e = errors(name, expression);
    System.out.printf("%-12s  median %.4f  worst %.4f%n", expression, (e[(seeds - 1) / 2] + e[seeds / 2]) / 2, e[seeds - 1]);
}

row("sine", "sin(x) + 1");
row("parabola", "x^2 + 1");
row("sine3", "sin(3 * x)");
