package ganscript.report;

import ganscript.data.Comparison;
import ganscript.data.Curve;
import ganscript.data.CurveData;
import ganscript.data.Domain;
import ganscript.data.Jitter;
import ganscript.data.Points;
import ganscript.gan.Gan;
import ganscript.gan.TrainingData;
import ganscript.train.Metrics;
import ganscript.train.Report;
import ganscript.train.RunStart;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tensorflow.proto.GraphDef;

/** What training would hand over, without training. */
final class Reports {

    private Reports() {}

    static RunStart start(Path folder, int iterations, GraphDef graph) {
        var data = new CurveData(Curve.of(x -> x * x + 1), new Domain(-3, 3, Domain.Spacing.EVEN), Jitter.NONE);
        return new RunStart(
                Gan.of("parabola", List.of(new TrainingData(data))),
                "{\"name\":\"parabola\"}",
                folder,
                iterations,
                () -> graph);
    }

    static Metrics metrics(int iteration, double lossD, double lossG, double meanReal, double meanFake) {
        return new Metrics(
                iteration, iteration + 1, lossD, lossG, meanReal, meanFake, 0.75, 0.25, 2, 3, 1e-4, 1e-4, Map.of());
    }

    static Report report(Metrics metrics, boolean last, Supplier<Comparison> comparison) {
        return new Report() {
            @Override
            public Metrics metrics() {
                return metrics;
            }

            @Override
            public boolean last() {
                return last;
            }

            @Override
            public Comparison comparison() {
                return comparison.get();
            }

            @Override
            public Map<String, float[]> weights() {
                return Map.of("generator/dense/kernel", new float[] {-1, 0.5f, 2});
            }
        };
    }

    /** Figures, and a comparison of two points. */
    static Report report(Metrics metrics) {
        var points = new Points(new float[] {0, 1}, new float[] {1, 2});
        return report(metrics, false, () -> new Comparison(points, points));
    }
}
