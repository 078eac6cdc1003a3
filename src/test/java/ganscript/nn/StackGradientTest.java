package ganscript.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** Every layer there is in one network in training, with the penalty of R1: through it all, by weights and by input. */
class StackGradientTest {

    private static final int ROWS = 4;
    private static final int IN = 3;

    /** With the values that their laws have, and dropout 3 wide, as its recorded mask is. */
    private static final List<Layer> LAYERS = List.of(
            new SpectralNorm(new Dense(4)),
            new BatchNorm(),
            new Swish(),
            new LayerNorm(),
            new Dense(3),
            new Elu(),
            new Dropout(0.45),
            new FrozenBatchNorm(),
            new Dense(5),
            new LeakyRelu(0.2),
            new Sigmoid(),
            new Dense(4),
            new BatchNorm(),
            new Relu(),
            new Dense(3),
            new Tanh(),
            new Dense(1));

    private final List<double[]> values = new ArrayList<>();

    @Test
    void everyLayerOfTheFamilyIsInTheStack() {
        Set<Class<?>> kinds = new HashSet<>();
        LAYERS.forEach(layer -> kinds.add(layer.getClass()));
        assertThat(kinds).containsExactlyInAnyOrder(Layer.class.getPermittedSubclasses());
    }

    @Test
    void inputGradientIsThatOfFiniteDifferences() {
        try (var lab = new Lab()) {
            var application = build(lab);
            close(lab.get(application.output()), law(), 1e-5);
            close(lab.get(application.inputGradient()), slopes(), 1e-5);
        }
    }

    @Test
    void gradientOfThePenaltyByEveryWeightAndTheInputIsThatOfFiniteDifferences() {
        try (var lab = new Lab()) {
            var application = build(lab);
            var squares = lab.tf.math.square(application.inputGradient());
            Operand<TFloat32> penalty = lab.tf.math.mul(
                    lab.tf.constant(0.5f),
                    lab.tf.math.mean(lab.tf.reduceSum(squares, lab.tf.constant(1)), lab.tf.constant(0)));
            assertThat(lab.get(penalty)[0]).isCloseTo(penalty(), within(1e-5 * penalty()));

            var all = lab.variables.all();
            int lastBias = all.size() - 2;
            List<Integer> by = new ArrayList<>();
            for (int which = 0; which < all.size(); which++) {
                // The last bias moves every output alike, so TensorFlow knows no gradient by it.
                if (which == 0 || (all.get(which).trainable() && which != lastBias)) {
                    by.add(which);
                }
            }
            var gradients = lab.get(
                    Gradients.of(lab.tf, penalty, by.stream().map(all::get).toList()));
            double largest = 0;
            for (int k = 0; k < by.size(); k++) {
                var expected = new double[gradients.get(k).length];
                for (int i = 0; i < expected.length; i++) {
                    expected[i] = penaltyDifference(by.get(k), i);
                    largest = Math.max(largest, Math.abs(expected[i]));
                }
                close(gradients.get(k), expected, 5e-4);
            }
            assertThat(largest).isGreaterThan(0.1);
        }
    }

    /** The network on an input that is a variable too, all with values drawn once. */
    private Network.Application build(Lab lab) {
        var x = lab.variable("input/x", ROWS, IN);
        var network = new Network(lab.tf, "d", LAYERS, IN, lab.variables);
        // Built before the values are known, so that the mask is the graph's first draw.
        var application = network.application("real", x.value(), Phase.training(lab.random));
        var random = new SplittableRandom(11);
        for (Variable variable : lab.variables.all()) {
            boolean positive = variable.name().endsWith("variance");
            values.add(random.doubles(variable.size(), 0.2, 1.5)
                    .map(v -> (float) (positive || random.nextBoolean() ? v : -v))
                    .toArray());
        }
        // Of the first layer, the only one whose weights must fit each other: kernel, bias and u.
        var settled = LayerLaw.of(SpectralNorm.class).settled().apply(values.subList(1, 4));
        values.set(3, settled.get(2));
        lab.initialize();
        for (int i = 0; i < values.size() - 1; i++) {
            lab.set(lab.variables.all().get(i), values.get(i));
        }
        return application;
    }

    /** The network's outputs, layer by layer in double precision. */
    private double[] law() {
        double[] out = values.get(0);
        int width = IN;
        int next = 1;
        for (Layer layer : LAYERS) {
            int count = layer.weights(width).size();
            var weights = values.subList(next, next + count);
            out = LayerLaw.of(layer.getClass()).training().at(out, width, weights);
            width = layer.units(width);
            next += count;
        }
        return out;
    }

    /** d Σ output / d x. */
    private double[] slopes() {
        double h = 1e-4;
        var x = values.get(0);
        var slopes = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double here = x[i];
            x[i] = here + h;
            double up = Arrays.stream(law()).sum();
            x[i] = here - h;
            double down = Arrays.stream(law()).sum();
            x[i] = here;
            slopes[i] = (up - down) / (2 * h);
        }
        return slopes;
    }

    private double penalty() {
        return 0.5 / ROWS * Arrays.stream(slopes()).map(slope -> slope * slope).sum();
    }

    private double penaltyDifference(int which, int i) {
        double k = 1e-3;
        double here = values.get(which)[i];
        values.get(which)[i] = here + k;
        double up = penalty();
        values.get(which)[i] = here - k;
        double down = penalty();
        values.get(which)[i] = here;
        return (up - down) / (2 * k);
    }

    private static void close(double[] ours, double[] expected, double relative) {
        double size = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        for (int i = 0; i < expected.length; i++) {
            assertThat(ours[i]).as("[" + i + "]").isCloseTo(expected[i], within(relative * Math.max(0.1, size)));
        }
    }
}
