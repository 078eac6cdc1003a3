package ganscript.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * One layer on variables of its own, with its input a variable too, so that all can be differentiated by; and what plain
 * arithmetic in double precision makes of it.
 */
final class LayerBench implements AutoCloseable {

    static final int ROWS = 4;
    static final int IN = 3;

    final Lab lab = new Lab();
    final Layer layer;
    final Applied applied;
    final double[] slopes;
    private final LayerLaw.Forward forward;
    private final List<Variable> everything = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();

    LayerBench(LayerLaw law, boolean training) {
        layer = law.layer();
        forward = training ? law.training() : law.sampling();
        everything.add(lab.variable("input/x", ROWS, IN));
        for (Weight weight : layer.weights(IN)) {
            everything.add(lab.variable("layer/" + weight.name(), weight.shape().asArray()));
        }
        var phase = training ? Phase.training(lab.random) : Phase.SAMPLING;
        var weights = everything.stream().skip(1).map(Variable::value).toList();
        applied = layer.apply(lab.tf, everything.get(0).value(), weights, phase);
        var random = new SplittableRandom(7);
        slopes = random.doubles((long) ROWS * layer.units(IN), -1, 1).toArray();
        for (Variable variable : everything) {
            boolean variance = variable.name().endsWith("variance");
            // Rounded to floats first; away from 0, where the ReLUs have no derivative.
            values.add(random.doubles(variable.size(), 0.1, 2)
                    .map(v -> (float) (variance || random.nextBoolean() ? v : -v))
                    .toArray());
        }
        var settled = law.settled().apply(values.subList(1, values.size()));
        for (int i = 0; i < settled.size(); i++) {
            values.set(i + 1, settled.get(i));
        }
        lab.initialize();
        for (int i = 0; i < everything.size(); i++) {
            lab.set(everything.get(i), values.get(i));
        }
    }

    /** Composed by the layer, from the slopes as the gradient by its output. */
    Operand<TFloat32> inputGradient() {
        return applied.back().gradient(lab.tf, lab.constant(slopes, ROWS, layer.units(IN)));
    }

    /** The layer's output. */
    double[] law() {
        return forward.at(values.get(0), IN, values.subList(1, values.size()));
    }

    /** TensorFlow's gradients of a scalar by these of input and weights, those that it depends on. */
    List<double[]> gradients(Operand<TFloat32> scalar, List<Integer> by) {
        return lab.get(
                Gradients.of(lab.tf, scalar, by.stream().map(everything::get).toList()));
    }

    String name(int which) {
        return everything.get(which).name();
    }

    /**
     * Which of input and weights the loss Σ slopes · y depends on: TensorFlow knows no gradient by the others.
     *
     * @param penalty whether it is the penalty, Σ (d loss / d x)², that is meant instead
     */
    List<Integer> those(boolean penalty) {
        List<Integer> those = new ArrayList<>();
        for (int which = 0; which < everything.size(); which++) {
            boolean depends = false;
            for (int i = 0; i < values.get(which).length; i++) {
                depends |= Math.abs(penalty ? penaltyDifference(which, i) : difference(which, i)) > 1e-4;
            }
            if (depends) {
                those.add(which);
            }
        }
        return those;
    }

    /** (loss(value + h) − loss(value − h)) / 2h. */
    double difference(int which, int i) {
        double h = 1e-6;
        return (lossWith(which, i, h) - lossWith(which, i, -h)) / (2 * h);
    }

    private double lossWith(int which, int i, double moved) {
        values.get(which)[i] += moved;
        var out = law();
        values.get(which)[i] -= moved;
        double sum = 0;
        for (int k = 0; k < out.length; k++) {
            sum += slopes[k] * out[k];
        }
        return sum;
    }

    /** (penalty(value + k) − penalty(value − k)) / 2k. */
    double penaltyDifference(int which, int i) {
        double k = 1e-3;
        return (penaltyWith(which, i, k) - penaltyWith(which, i, -k)) / (2 * k);
    }

    private double penaltyWith(int which, int i, double moved) {
        values.get(which)[i] += moved;
        double sum = 0;
        for (int at = 0; at < values.get(0).length; at++) {
            double h = 1e-4;
            double slope = (lossWith(0, at, h) - lossWith(0, at, -h)) / (2 * h);
            sum += slope * slope;
        }
        values.get(which)[i] -= moved;
        return sum;
    }

    @Override
    public void close() {
        lab.close();
    }
}
