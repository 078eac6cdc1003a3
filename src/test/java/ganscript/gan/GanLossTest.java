package ganscript.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ganscript.nn.QuietStart;
import ganscript.nn.Tensors;
import java.util.Arrays;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;

/** Every loss there is, against its paper's formula in double precision. */
class GanLossTest {

    private static final float[] REAL = {0, 0.5f, -0.5f, 3, -20, 7.25f};
    private static final float[] FAKE = {0, -1.5f, 2, -3, 20, 1.125f};

    /** Of a loss: the discriminator's and the generator's, of real and fake logits. */
    private record Law(
            GanLoss loss,
            ToDoubleBiFunction<float[], float[]> discriminator,
            ToDoubleBiFunction<float[], float[]> generator) {}

    private static final Map<Class<?>, Law> LAWS = Map.of(
            NonSaturating.class,
                    new Law(
                            new NonSaturating(1),
                            (r, f) -> mean(r, (i, z) -> softplus(-z)) + mean(f, (i, z) -> softplus(z)),
                            (r, f) -> mean(f, (i, z) -> softplus(-z))),
            LeastSquares.class,
                    new Law(
                            new LeastSquares(),
                            (r, f) -> mean(r, (i, z) -> (z - 1) * (z - 1)) / 2 + mean(f, (i, z) -> z * z) / 2,
                            (r, f) -> mean(f, (i, z) -> (z - 1) * (z - 1)) / 2),
            Hinge.class,
                    new Law(
                            new Hinge(),
                            (r, f) -> mean(r, (i, z) -> Math.max(0, 1 - z)) + mean(f, (i, z) -> Math.max(0, 1 + z)),
                            (r, f) -> -mean(f, (i, z) -> z)),
            Wasserstein.class,
                    new Law(
                            new Wasserstein(),
                            (r, f) -> mean(f, (i, z) -> z) - mean(r, (i, z) -> z),
                            (r, f) -> -mean(f, (i, z) -> z)),
            RelativisticPairing.class,
                    new Law(
                            new RelativisticPairing(),
                            (r, f) -> mean(f, (i, z) -> softplus(z - r[i])),
                            (r, f) -> mean(f, (i, z) -> softplus(r[i] - z))));

    @BeforeAll
    static void load() {
        QuietStart.load();
    }

    static Stream<Class<?>> losses() {
        return Arrays.stream(GanLoss.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("losses")
    void bothLossesAreTheFormulasOfTheirPaper(Class<?> kind) {
        assertThat(LAWS).as("laws; add one for a new loss").containsKey(kind);
        var law = LAWS.get(kind);
        try (var graph = new Graph();
                var session = new Session(graph);
                var real = Tensors.column(REAL);
                var fake = Tensors.column(FAKE)) {
            var tf = Ops.create(graph);
            var r = tf.constantOf(real);
            var f = tf.constantOf(fake);
            try (var result = session.runner()
                    .fetch(law.loss().discriminator(tf.withSubScope("d"), r, f))
                    .fetch(law.loss().generator(tf.withSubScope("g"), r, f))
                    .run()) {
                close(Tensors.scalar(result.get(0)), law.discriminator().applyAsDouble(REAL, FAKE));
                close(Tensors.scalar(result.get(1)), law.generator().applyAsDouble(REAL, FAKE));
            }
        }
    }

    private interface Term {
        double of(int i, double logit);
    }

    private static double mean(float[] logits, Term term) {
        return IntStream.range(0, logits.length)
                .mapToDouble(i -> term.of(i, logits[i]))
                .average()
                .orElseThrow();
    }

    private static double softplus(double z) {
        return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
    }

    private static void close(double ours, double law) {
        assertThat(ours).isCloseTo(law, within(2e-6 * Math.max(1, Math.abs(law))));
    }
}
