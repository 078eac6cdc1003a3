package ganscript.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** A graph to build into and a session to run it with, on plain arrays. */
final class Lab implements AutoCloseable {

    final Graph graph = new Graph();
    final Ops tf = Ops.create(graph);
    final Variables variables;
    final RandomStream random;
    private Session session;

    Lab(long seed) {
        QuietStart.load();
        variables = new Variables(seed);
        random = new RandomStream(tf, variables);
    }

    Lab() {
        this(1);
    }

    /** A trainable variable that starts at 0. */
    Variable variable(String name, long... shape) {
        var weight = Weight.trainable(name.substring(name.lastIndexOf('/') + 1), new Initializer.Constant(0), shape);
        return variables.create(tf, name, weight);
    }

    Operand<TFloat32> constant(double[] values, long... shape) {
        return tf.reshape(tf.constant(floats(values)), tf.constant(shape));
    }

    /** Σ weights · tensor. */
    Operand<TFloat32> weighted(Operand<TFloat32> tensor, double[] weights) {
        var flat = tf.reshape(tensor, tf.constant(new long[] {weights.length}));
        return tf.reduceSum(tf.math.mul(flat, tf.constant(floats(weights))), tf.array(0));
    }

    Session session() {
        if (session == null) {
            session = new Session(graph);
        }
        return session;
    }

    void initialize() {
        run(variables.all().stream().map(Variable::initialize).toList());
    }

    void run(List<? extends Op> operations) {
        var runner = session().runner();
        operations.forEach(runner::addTarget);
        runner.run().close();
    }

    void set(Variable variable, double... values) {
        run(List.of(variable.assign(tf, constant(values, variable.shape().asArray()))));
    }

    double[] get(Operand<TFloat32> tensor) {
        return get(List.of(tensor)).get(0);
    }

    /** All in one run. */
    List<double[]> get(List<Operand<TFloat32>> tensors) {
        var runner = session().runner();
        tensors.forEach(runner::fetch);
        List<double[]> values = new ArrayList<>();
        try (var result = runner.run()) {
            result.forEach(entry -> values.add(doubles(Tensors.floats(entry.getValue()))));
        }
        return values;
    }

    static Shape shape(long... sizes) {
        return Shape.of(sizes);
    }

    static double[] doubles(float[] values) {
        var doubles = new double[values.length];
        Arrays.setAll(doubles, i -> values[i]);
        return doubles;
    }

    private static float[] floats(double[] values) {
        var floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
        }
        graph.close();
    }
}
