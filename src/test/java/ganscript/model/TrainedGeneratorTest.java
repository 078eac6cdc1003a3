package ganscript.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ganscript.TinyGan;
import ganscript.data.CurveData;
import ganscript.data.Domain;
import ganscript.nn.Dense;
import ganscript.nn.Network;
import ganscript.nn.Phase;
import ganscript.nn.QuietStart;
import ganscript.nn.Saver;
import ganscript.nn.Tensors;
import ganscript.nn.Variable;
import ganscript.nn.Variables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Graph;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

class TrainedGeneratorTest {

    private static final Path ORIGINAL = Path.of("models", "original");

    @TempDir
    static Path shared;

    private static Path tiny;

    @TempDir
    Path folder;

    @BeforeAll
    static void export() {
        tiny = shared.resolve("tiny");
        try (var run = TinyGan.train(shared.resolve("runs"), 1)) {
            Export.write(run, tiny);
        }
    }

    @Test
    void evenSamplesLieEvenlyOverTheTrainedRange() {
        try (var generator = TrainedGenerator.load(tiny)) {
            var points = generator.sampleEven(9);
            assertThat(points.x()).containsExactly(-3f, -2.25f, -1.5f, -0.75f, 0f, 0.75f, 1.5f, 2.25f, 3f);
            assertThat(points.y()).containsExactly(generator.sample(points.x()).y());
        }
    }

    @Test
    void uniformSamplesAreSeededAndInTheRange() {
        try (var generator = TrainedGenerator.load(tiny)) {
            var points = generator.sampleRandom(1000, 7);
            assertThat(points.size()).isEqualTo(1000);
            double sum = 0;
            for (float x : points.x()) {
                assertThat(x).isBetween(-3f, 3f);
                sum += x;
            }
            // Standard error 6 / sqrt(12 * 1000) = 0.055.
            assertThat(sum / 1000).isCloseTo(0, within(0.25));
            assertThat(generator.sampleRandom(1000, 7).x()).containsExactly(points.x());
            assertThat(generator.sampleRandom(1000, 8).x()).isNotEqualTo(points.x());
            assertThat(points.y()).containsExactly(generator.sample(points.x()).y());
        }
    }

    @Test
    void signatureSampleGivesEveryClientThePointsThatWeGive() {
        try (var generator = TrainedGenerator.load(tiny);
                var bundle = SavedModelBundle.load(tiny.toString(), "serve");
                var n = TInt32.scalarOf(100);
                var seed = TInt64.scalarOf(7);
                var result = bundle.function("sample").call(Map.of("n", n, "seed", seed))) {
            var points = generator.sampleRandom(100, 7);
            assertThat(Tensors.floats(result.get("x").orElseThrow())).containsExactly(points.x());
            // Whose session fuses products rounds otherwise.
            assertThat(Tensors.floats(result.get("y").orElseThrow())).containsExactly(points.y(), within(2e-6f));
        }
    }

    @Test
    void noPointsAreNoneAndFewerAreRefused() {
        try (var generator = TrainedGenerator.load(tiny)) {
            assertThat(generator.sampleEven(0).size()).isZero();
            assertThat(generator.sampleRandom(0, 1).size()).isZero();
            assertThat(generator.sample(new float[0]).size()).isZero();
            refused(() -> generator.sampleEven(-1), "the number of points is -1: use 0 or more");
            refused(() -> generator.sampleRandom(-1, 1), "the number of points is -1: use 0 or more");
        }
    }

    @Test
    void oneRowAtATimeGivesTheValuesOfABatch() {
        try (var generator = TrainedGenerator.load(ORIGINAL)) {
            var batch = generator.sampleEven(500);
            double largest = 1;
            double difference = 0;
            for (int i = 0; i < batch.size(); i++) {
                float y = batch.y()[i];
                largest = Math.max(largest, Math.abs(y));
                difference = Math.max(
                        difference,
                        Math.abs(
                                y - generator.sample(new float[] {batch.x()[i]}).y()[0]));
            }
            assertThat(difference).isLessThanOrEqualTo(2e-6 * largest);
        }
    }

    @Test
    void manyRowsAreSplitWithoutASeam() {
        try (var generator = TrainedGenerator.load(tiny)) {
            var x = CurveData.floats(new Domain(-3, 3, Domain.Spacing.EVEN).even(20_001));
            var y = generator.sample(x).y();
            for (int i : new int[] {0, 8191, 8192, 16_383, 16_384, 20_000}) {
                assertThat(y[i]).isCloseTo(generator.sample(new float[] {x[i]}).y()[0], within(2e-6f));
            }
        }
    }

    @Test
    void closingTwiceIsFineAndSamplingAfterItIsRefused() {
        var generator = TrainedGenerator.load(tiny);
        generator.close();
        generator.close();
        assertThatThrownBy(() -> generator.sampleEven(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the generator in " + tiny + " is closed: load it again");
    }

    @Test
    void whatIsNoSavedModelIsRefused() throws IOException {
        var missing = folder.resolve("none");
        var sentence = ": is no SavedModel, there is no saved_model.pb in it: use the folder of an export, such as "
                + "models/original";
        refused(() -> TrainedGenerator.load(missing), missing + sentence);
        refused(() -> TrainedGenerator.load(folder), folder + sentence);
        Files.writeString(folder.resolve("saved_model.pb"), "no model at all");
        var without =
                ": is a SavedModel without variables, there is no variables/variables.index in it: export it again";
        refused(() -> TrainedGenerator.load(folder), folder + without);
        Files.createDirectory(folder.resolve("variables"));
        Files.writeString(folder.resolve("variables/variables.index"), "nor these");
        assertThatThrownBy(() -> TrainedGenerator.load(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(folder + ": can't be loaded as a SavedModel: ");
    }

    @Test
    void modelWithAnotherSignatureIsRefusedWithThoseThatItHas() throws IOException {
        var other = foreign("classify", "image");
        refused(
                () -> TrainedGenerator.load(other),
                other + ": has no signature serving_default [x] -> [y], but [classify [image] -> [y]]: "
                        + "use a generator that GanScript exported");
    }

    @Test
    void foreignModelOfOurSignatureSamplesAtGivenXButHasNoRange() throws IOException {
        try (var generator = TrainedGenerator.load(foreign("serving_default", "x"))) {
            assertThat(generator.sample(new float[] {0, 1}).y()).startsWith(0f);
            assertThat(generator.info()).isEmpty();
            refused(
                    () -> generator.sampleEven(5),
                    generator.folder() + ": does not tell the range of x that it was trained on: give the x yourself");
        }
    }

    private Path foreign(String key, String input) throws IOException {
        QuietStart.load();
        var target = folder.resolve("foreign");
        try (var graph = new Graph();
                var session = new Session(graph)) {
            var tf = Ops.create(graph);
            var variables = new Variables(1);
            var x = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, 1)));
            var y = new Network(tf, "net", List.of(new Dense(1)), 1, variables).apply("made", x, Phase.SAMPLING);
            Saver.build(tf, variables.all());
            var runner = session.runner();
            variables.all().stream().map(Variable::initialize).forEach(runner::addTarget);
            runner.run().close();
            SavedModelBundle.exporter(target.toString())
                    .withSession(session)
                    .withSignature(Signature.builder()
                            .key(key)
                            .input(input, x)
                            .output("y", y)
                            .build())
                    .export();
        }
        return target;
    }

    private static void refused(ThrowingCallable what, String sentence) {
        assertThatThrownBy(what).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
    }
}
