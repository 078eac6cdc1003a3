package ganscript.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ganscript.TinyGan;
import ganscript.data.Curve;
import ganscript.data.CurveData;
import ganscript.data.Domain;
import ganscript.data.Jitter;
import ganscript.nn.Adam;
import ganscript.nn.Dense;
import ganscript.nn.FrozenBatchNorm;
import ganscript.nn.LeakyRelu;
import ganscript.nn.Tanh;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionTest {

    private static final Curve CURVE = Curve.parse("sin(2 * x) + 1");

    /** Every part, none as the original has it. */
    private static final Gan OTHER = Gan.of(
            "other",
            List.of(
                    new TrainingData(
                            new CurveData(CURVE, new Domain(-1, 2.5, Domain.Spacing.UNIFORM), new Jitter(0.125)),
                            false),
                    new Regularizers(List.of(new R1(0.5), new R2(0.25))),
                    new Ema(0.875),
                    new Generator(List.of(new Dense(7), new Tanh(), new FrozenBatchNorm(), new Dense(1))),
                    new Discriminator(List.of(new Dense(5), new LeakyRelu(0.3), new Dense(1))),
                    new NonSaturating(0.75),
                    new DiscriminatorOptimizer(
                            new Adam(1e-3).beta1(0.5).beta2(0.9).epsilon(1e-6)),
                    new GeneratorOptimizer(new Adam(2e-3).beta1(0.1).beta2(0.2).epsilon(1e-7)),
                    new Updates(4, 5, true),
                    new WarmStart(11, 0.25),
                    new Batch(13),
                    new Seed(-9_007_199_254_740_993L)));

    @TempDir
    Path folder;

    @Test
    void everyPartComesBackFromJson() throws IOException {
        var read = Definition.read(
                file(Definition.of(OTHER, Map.of("ganscript", "0")).toJson()));
        assertThat(read.gan(Optional.of(CURVE))).isEqualTo(OTHER);
        assertThat(read.versions()).containsEntry("ganscript", "0");
        var data = read.gan(Optional.empty()).data().curve();
        assertThat(data.curve().expression()).contains("sin(2 * x) + 1");
        assertThat(data.fingerprint().y())
                .isEqualTo(OTHER.data().curve().fingerprint().y());
    }

    /** Without this, a part that is added later could be forgotten above. */
    @Test
    void theDefinitionAboveHasEveryKindOfPart() {
        var parts = GanPart.class.getPermittedSubclasses();
        // name is no part
        assertThat(Gan.class.getRecordComponents()).hasSize(parts.length + 1);
        assertThat(OTHER.warmStart()).isPresent();
        var original = Gan.of("original", List.of(TinyGan.data()));
        assertThat(OTHER).usingRecursiveComparison().isNotEqualTo(original);
    }

    @Test
    void pairsAndEveryLossComeBackFromJson() throws IOException {
        var data = new TrainingData(TinyGan.data().curve(), true);
        for (GanLoss loss : List.of(
                new NonSaturating(0.5),
                new LeastSquares(),
                new Hinge(),
                new Wasserstein(),
                new RelativisticPairing())) {
            var gan = Gan.of("other", List.of(data, loss));
            var read = Definition.read(file(Definition.of(gan, Map.of()).toJson()));
            assertThat(read.gan(Optional.of(data.curve().curve()))).isEqualTo(gan);
        }
        assertThat(GanLoss.class.getPermittedSubclasses()).hasSize(5);
        assertThat(Regularizer.class.getPermittedSubclasses())
                .containsExactly(R1.class, R2.class, GradientPenalty.class);
    }

    @Test
    void partThatIsLeftOutIsTheOriginals() throws IOException {
        var read = Definition.read(
                file(
                        "{\"name\": \"short\", \"data\": {\"curve\": \"x\", \"domain\": {\"from\": 0, \"to\": 1, \"spacing\": \"EVEN\"}}}"));
        var curve = Curve.parse("x");
        assertThat(read.gan(Optional.of(curve)))
                .isEqualTo(Gan.of(
                        "short",
                        List.of(new TrainingData(
                                new CurveData(curve, new Domain(0, 1, Domain.Spacing.EVEN), Jitter.NONE)))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"batch\" : 13 | \"batch\" : 0 | 72 | batch(0): batch is 0: use 1 or more",
                "\"batch\" : 13 | \"batch\" : \"many\" | 72 | \"many\" does not fit at \"batch\": use a whole number in its range",
                "\"batch\" : 13 | \"batch\" : [] | 72 | a value is missing or of the wrong kind at \"batch\": compare with a definition.json of a run",
                "\"units\" : 7 | \"units\" : -7 | 19 | dense(-7): units is -7: use 1 or more",
                "\"units\" : 7 | \"units\" : null | 18 | a value is missing or of the wrong kind at \"units\": compare with a definition.json of a run",
                "\"smooth\" : 0.75 | \"smooth\" : 7.5 | 40 | smooth(7.5): smooth is 7.5: use greater than 0 and at most 1",
                "\"learningRate\" : 0.001 | \"learningRate\" : 0 | 54 | adam: learningRate is 0.0: use greater than 0",
                "\"generator\" : 5 | \"generator\" : 0 | 66 | updates(4, 0): updates of the generator per iteration is 0: use 1 or more",
                "\"jitter\" : 0.125 | \"jitter\" : -1 | 10 | jitter(-1.0): jitter is -1.0: use 0 or more",
                "\"alpha\" : | \"alphas\" : | 33 | a value is missing or of the wrong kind at \"alpha\": compare with a definition.json of a run",
                "\"type\" : \"tanh\" | \"type\" : \"tan\" | 20 | the type \"tan\" is unknown: use one of [dense, spectralNorm, relu, leakyRelu, elu, swish, tanh, sigmoid, batchNorm, frozenBatchNorm, layerNorm, dropout]",
                "\"type\" : \"tanh\" | \"kind\" : \"tanh\" | 21 | \"type\" is missing: use one of [dense, spectralNorm, relu, leakyRelu, elu, swish, tanh, sigmoid, batchNorm, frozenBatchNorm, layerNorm, dropout]",
                "\"UNIFORM\" | \"NORMAL\" | 8 | \"NORMAL\" does not fit at \"spacing\": use one of [EVEN, UNIFORM]",
            })
    void badValueIsNamedWithFileAndLineInOneSentence(String good, String bad, int line, String sentence)
            throws IOException {
        String json = Definition.of(OTHER, Map.of()).toJson();
        assertThat(json).contains(good);
        var file = file(json.replaceFirst(Pattern.quote(good), bad));
        refused(() -> Definition.read(file), file + ": line " + line + ": " + sentence);
    }

    @Test
    void unknownPropertyIsNamedWithThoseThatAreKnown() throws IOException {
        var file = file("{\"seeds\": 1}");
        assertThatThrownBy(() -> Definition.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(file + ": line 1: \"seeds\" is unknown: use one of [")
                .hasMessageContainingAll(Arrays.stream(Definition.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toArray(String[]::new));
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsLine() throws IOException {
        for (String text : List.of("", "{", "{\n\"batch\": }", "{} {}", "[1]", "true")) {
            var file = file(text);
            assertThatThrownBy(() -> Definition.read(file))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(file + ": line ")
                    .hasMessageNotContainingAny("ganscript.gan", "com.fasterxml");
        }
    }

    @Test
    void missingFileIsNamed() {
        var missing = folder.resolve("none.json");
        refused(() -> Definition.read(missing), missing + ": no such file: use a definition.json of a run");
    }

    @Test
    void expressionThatDoesNotGiveTheFingerprintIsRefused() throws IOException {
        String json = Definition.of(OTHER, Map.of()).toJson().replace("sin(2 * x) + 1", "sin(2 * x) + 2");
        var definition = Definition.read(file(json));
        refused(
                () -> definition.gan(Optional.empty()),
                "the curve \"sin(2 * x) + 2\" does not give the values of the recorded fingerprint: "
                        + "correct one, or leave the fingerprint out");
    }

    @Test
    void curveThatWasALambdaIsNotInTheFileAndHasToBeGiven() throws IOException {
        var gan = OTHER.with("mine", List.of(TinyGan.lambdaData()));
        var definition = Definition.read(file(Definition.of(gan, Map.of()).toJson()));
        refused(
                () -> definition.gan(Optional.empty()),
                "the curve of mine was a lambda, which no file can hold: run its script again, "
                        + "or give the curve as an expression");
        assertThat(definition
                        .gan(Optional.of(Curve.parse("x")))
                        .data()
                        .curve()
                        .curve()
                        .at(5))
                .isEqualTo(5);
    }

    @Test
    void definitionWithoutDataIsRefused() throws IOException {
        var definition = Definition.read(file("{}"));
        refused(
                () -> definition.gan(Optional.empty()),
                "the definition has no data: add \"data\" with curve, domain and jitter");
    }

    private static void refused(ThrowingCallable what, String sentence) {
        assertThatThrownBy(what).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
    }

    private Path file(String json) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "definition", ".json"), json);
    }
}
