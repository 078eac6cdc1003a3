package ganscript.nn;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Σ a (w − b)² over a kernel, {@code n/a} [1, 1], and a bias, {@code n/b} [], with an optimizer over them: its gradient is
 * known in closed form.
 */
final class Bowl implements AutoCloseable {

    static final double[] A = {0.5, 2};
    static final double[] B = {-1, 0.25};
    static final double[] START = {1.5, -2};

    final Lab lab = new Lab();
    final Update update;

    Bowl(Optimizer optimizer) {
        var w = List.of(lab.variable("n/a", 1, 1), lab.variable("n/b"));
        var terms = IntStream.range(0, 2)
                .mapToObj(i -> lab.tf.math.mul(
                        lab.constant(new double[] {A[i]}),
                        lab.tf.math.squaredDifference(
                                lab.tf.reshape(w.get(i).value(), lab.tf.constant(new long[0])),
                                lab.constant(new double[] {B[i]}))))
                .toList();
        var loss = lab.tf.math.add(terms.get(0), terms.get(1));
        update = optimizer.minimize(lab.tf.withSubScope("optimizer"), "o", loss, w, lab.variables);
        lab.initialize();
        lab.set(w.get(0), START[0]);
        lab.set(w.get(1), START[1]);
    }

    /** By that weight. */
    static double gradient(int i, double w) {
        return 2 * A[i] * (w - B[i]);
    }

    void step() {
        lab.run(List.of(update.run()));
    }

    void endIteration() {
        update.nextIteration(lab.tf).ifPresent(next -> lab.run(List.of(next)));
    }

    double[] weights() {
        return new double[] {value("n/a"), value("n/b")};
    }

    double value(String name) {
        return lab.get(variable(name).value())[0];
    }

    Variable variable(String name) {
        return lab.variables.all().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        lab.close();
    }
}
