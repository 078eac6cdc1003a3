package ganscript.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.GraphOperation;

/** Batch normalization that a sampling network takes into the next layer's weights, against the layers one by one. */
class ColumnwiseTest {

    /** As many as no layer has columns. */
    private static final int ROWS = 5;

    private static final double[] X = {0.5, -1.25, 2, 0.75, -0.5, 3, 1.5, -2, -0.125, 0.25};
    private static final double[] KERNEL = {1.5, -2, 0.25, 0.5, -0.75, 1};
    private static final double[] BIAS = {0.125, -0.5, 2};
    private static final double[] GAMMA = {1.5, -0.75, 2};
    private static final double[] BETA = {-0.25, 1, 0.5};
    private static final double[] MEAN = {0.5, -1, 0.25};
    private static final double[] VARIANCE = {4, 0.5, 1.75};
    private static final double[] LAST = {2, -1.5, 0.5};
    private static final double[] LAST_BIAS = {0.375};

    static List<Layer> norms() {
        return List.of(new BatchNorm(), new FrozenBatchNorm());
    }

    @ParameterizedTest
    @MethodSource("norms")
    void foldedNetworkComputesWhatItsLayersDoOneByOne(Layer norm) {
        try (var lab = new Lab()) {
            var application = sampled(lab, norm);
            var y = law(X);
            var ours = lab.get(application.output());
            assertThat(ours).hasSameSizeAs(y);
            for (int i = 0; i < y.length; i++) {
                assertThat(ours[i]).isCloseTo(y[i], within(2e-6 * Math.max(1, Math.abs(y[i]))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("norms")
    void wayBackThroughItIsThatOfTheLayers(Layer norm) {
        try (var lab = new Lab()) {
            var gradient = lab.get(sampled(lab, norm).inputGradient());
            for (int i = 0; i < X.length; i++) {
                var more = X.clone();
                var less = X.clone();
                more[i] += 1e-6;
                less[i] -= 1e-6;
                double slope = (law(more)[i / 2] - law(less)[i / 2]) / 2e-6;
                assertThat(gradient[i]).isCloseTo(slope, within(1e-5));
            }
        }
    }

    @Test
    void rowsAreTouchedByNothingButProductsBiasesAndActivations() {
        try (var lab = new Lab()) {
            sampled(lab, new BatchNorm());
            assertThat(rowOperations(lab, "g/sampled/"))
                    .containsExactlyInAnyOrder("MatMul", "BiasAdd", "Relu", "MatMul", "BiasAdd");
        }
    }

    @Test
    void behindTheLastLayerThereIsNothingToFoldInto() {
        try (var lab = new Lab()) {
            var network = new Network(lab.tf, "g", List.of(new Dense(3), new FrozenBatchNorm()), 2, lab.variables);
            var y = network.apply("sampled", lab.constant(X, ROWS, 2), Phase.SAMPLING);
            set(lab, network, List.of(KERNEL, BIAS, GAMMA, BETA, MEAN, VARIANCE));
            var normed = norm(LayerLaw.of(Dense.class).sampling().at(X, 2, List.of(KERNEL, BIAS)));
            var ours = lab.get(y);
            for (int i = 0; i < normed.length; i++) {
                assertThat(ours[i]).isCloseTo(normed[i], within(5e-6));
            }
        }
    }

    private static Network.Application sampled(Lab lab, Layer norm) {
        var layers = List.of(new Dense(3), new Relu(), norm, new Dense(1));
        var network = new Network(lab.tf, "g", layers, 2, lab.variables);
        var application = network.application("sampled", lab.constant(X, ROWS, 2), Phase.SAMPLING);
        set(lab, network, List.of(KERNEL, BIAS, GAMMA, BETA, MEAN, VARIANCE, LAST, LAST_BIAS));
        return application;
    }

    private static void set(Lab lab, Network network, List<double[]> values) {
        for (int i = 0; i < values.size(); i++) {
            lab.set(network.variables().get(i), values.get(i));
        }
    }

    private static double[] law(double[] x) {
        var hidden = LayerLaw.of(Dense.class).sampling().at(x, 2, List.of(KERNEL, BIAS));
        var active = LayerLaw.of(Relu.class).sampling().at(hidden, 3, List.of());
        return LayerLaw.of(Dense.class).sampling().at(norm(active), 3, List.of(LAST, LAST_BIAS));
    }

    private static double[] norm(double[] x) {
        return LayerLaw.of(FrozenBatchNorm.class).sampling().at(x, 3, List.of(GAMMA, BETA, MEAN, VARIANCE));
    }

    /** The kinds of those nodes that give a value for each row. */
    private static List<String> rowOperations(Lab lab, String scope) {
        Iterable<GraphOperation> operations = lab.graph::operations;
        return StreamSupport.stream(operations.spliterator(), false)
                .filter(operation -> operation.name().startsWith(scope))
                .filter(operation -> operation.numOutputs() == 1)
                .filter(operation -> operation.output(0).shape().numDimensions() == 2)
                .filter(operation -> operation.output(0).shape().get(0) == ROWS)
                .map(GraphOperation::type)
                .toList();
    }
}
