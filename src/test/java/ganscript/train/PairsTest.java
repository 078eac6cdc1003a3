package ganscript.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ganscript.TinyGan;
import ganscript.data.Curve;
import ganscript.data.CurveData;
import ganscript.data.Rows;
import ganscript.gan.Batch;
import ganscript.gan.DiscriminatorOptimizer;
import ganscript.gan.Ema;
import ganscript.gan.GanPart;
import ganscript.gan.GeneratorOptimizer;
import ganscript.gan.R1;
import ganscript.gan.R2;
import ganscript.gan.Regularizers;
import ganscript.gan.RelativisticPairing;
import ganscript.gan.TrainingData;
import ganscript.gan.Updates;
import ganscript.gan.WarmStart;
import ganscript.gan.Wasserstein;
import ganscript.model.Export;
import ganscript.model.TrainedGenerator;
import ganscript.nn.Adam;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes past the original: pairs, and the moving average. */
class PairsTest {

    private static final TrainingData PAIRS = new TrainingData(TinyGan.data().curve(), true);

    @TempDir
    Path folder;

    @Test
    void averageFollowsTheGeneratorByItsRecurrence() {
        var gan = TinyGan.of(new GanPart[] {new Ema(0.75)});
        try (var session = new TrainingSession(gan)) {
            var weight = session.graph().generator().variables().get(0);
            var average = session.graph().sampler().variables().get(0);
            assertThat(average.name()).isEqualTo("generator_ema/dense/kernel");
            assertThat(session.value(average)).containsExactly(session.value(weight));

            double[] expected = doubles(session.value(weight));
            for (int i = 0; i < 4; i++) {
                session.endIteration(new float[8], new float[] {-3, -2, -1, 0, 1, 2, 3, 4}, false);
                var now = session.value(weight);
                for (int k = 0; k < expected.length; k++) {
                    expected[k] = 0.75 * expected[k] + 0.25 * now[k];
                }
            }
            var followed = session.value(average);
            for (int k = 0; k < expected.length; k++) {
                assertThat((double) followed[k]).isCloseTo(expected[k], within(1e-6));
            }
            assertThat(session.value(weight)).isNotEqualTo(followed);
        }
    }

    @Test
    void averageIsWhatIsSampledAndExported() {
        try (var run = TinyGan.train(folder, 20, PAIRS, new Ema(0.99))) {
            Export.write(run, folder.resolve("model"));
            var x = new float[] {-3, 0.5f, 3};
            try (var loaded = TrainedGenerator.load(folder.resolve("model"))) {
                var sampled = run.sample(x).y();
                var read = loaded.sample(x).y();
                assertThat(sampled).isNotEqualTo(trainedAlone(x));
                for (int i = 0; i < x.length; i++) {
                    assertThat(read[i]).isCloseTo(sampled[i], within(2e-6f * Math.max(1, Math.abs(sampled[i]))));
                }
            }
        }
    }

    @Test
    void rowsOfPairsHoldXBesideY() {
        var data = new CurveData(
                Curve.parse("2 * x"), PAIRS.curve().domain(), PAIRS.curve().jitter());
        var rows = new Rows(2, new float[] {1, -2}, data.y(new double[] {1, -2}));
        assertThat(new TrainingData(data, true).seen()).isEqualTo(2);
        assertThat(new TrainingData(data, true).seen(rows)).containsExactly(1, 2, -2, -4);
        assertThat(new TrainingData(data, false).seen()).isEqualTo(1);
        assertThat(new TrainingData(data, false).seen(rows)).containsExactly(2, -4);
    }

    @Test
    void warmStartOfADiscriminatorOfPairsIsRefused() {
        assertThatThrownBy(() -> TinyGan.of(PAIRS, new WarmStart(3)))
                .hasMessage(
                        "warmStart: its network learns to give y back from y alone, but the discriminator sees pairs"
                                + " (x, y): leave out one of them");
    }

    /** The same training, sampled without the average. */
    private float[] trainedAlone(float[] x) {
        try (var run = TinyGan.train(folder, 20, PAIRS)) {
            return run.sample(x).y();
        }
    }

    @Test
    void pairsLearnASlopeThatTheOriginalCannotTellFromItsMirrorImage() {
        var data = new CurveData(
                Curve.parse("x"), PAIRS.curve().domain(), PAIRS.curve().jitter());
        try (var run = TinyGan.train(
                folder,
                600,
                new TrainingData(data, true),
                new RelativisticPairing(),
                new Regularizers(List.of(new R1(1), new R2(1))),
                new Updates(1, 1),
                new Batch(32),
                new DiscriminatorOptimizer(new Adam(5e-3).beta1(0)),
                new GeneratorOptimizer(new Adam(5e-3).beta1(0)))) {
            var y = run.sample(new float[] {-2, 2}).y();
            assertThat(y[1] - y[0]).isCloseTo(4, within(1f));
        }
    }

    @Test
    void whatAnUpdateMeasuresDoesNotChangeItAlsoWhereNothingWaitsForTheLoss() {
        var gan = TinyGan.of(new Wasserstein());
        var real = new float[] {1, 2, 3, 4, 5, 6, 7, 8};
        var x = new float[] {-3, -2, -1, 0, 1, 2, 3, 4};
        try (var measured = new TrainingSession(gan);
                var plain = new TrainingSession(gan)) {
            for (int i = 0; i < 5; i++) {
                assertThat(measured.updateDiscriminator(real, x, true).loss())
                        .isEqualTo(plain.updateDiscriminator(real, x, false).loss());
                assertThat(measured.updateGenerator(real, x, true).loss())
                        .isEqualTo(plain.updateGenerator(real, x, false).loss());
            }
        }
    }

    private static double[] doubles(float[] values) {
        var doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }
}
