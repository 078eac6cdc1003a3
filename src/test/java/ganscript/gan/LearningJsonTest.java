package ganscript.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ganscript.TinyGan;
import ganscript.nn.Adam;
import ganscript.nn.AdamW;
import ganscript.nn.LearningRate;
import ganscript.nn.Optimizer;
import ganscript.nn.Sgd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Optimizers, learning rates and regularisers in a definition's file. */
class LearningJsonTest {

    private static final Gan GAN = TinyGan.of(
            new DiscriminatorOptimizer(new Adam(1e-3).beta1(0.5).beta2(0.9).epsilon(1e-6)));

    @TempDir
    Path folder;

    @Test
    void everyOptimizerLearningRateAndRegularizerComesBackFromJson() throws IOException {
        var optimizers = List.of(
                new Adam(1e-3).clipNorm(2),
                new AdamW(new LearningRate.Cosine(1e-3, 100).to(1e-5)).weightDecay(0.5),
                new Sgd(new LearningRate.Steps(1e-3, 100, 0.5)).momentum(0.9).nesterov(true));
        var terms = new Regularizers(List.of(new GradientPenalty(10), new R2(0.25), new R1(0.5)));
        assertThat(optimizers).hasSize(Optimizer.class.getPermittedSubclasses().length);
        assertThat(optimizers.stream().<Class<?>>map(one -> one.learningRate().getClass()))
                .containsExactlyInAnyOrder(LearningRate.class.getPermittedSubclasses());
        assertThat(terms.terms()).hasSize(Regularizer.class.getPermittedSubclasses().length);
        for (Optimizer one : optimizers) {
            var gan = GAN.with("other", List.of(terms, new DiscriminatorOptimizer(one), new GeneratorOptimizer(one)));
            var json = Definition.of(gan, Map.of()).toJson();
            assertThat(Definition.read(file(json))
                            .gan(Optional.of(GAN.data().curve().curve())))
                    .isEqualTo(gan);
        }
    }

    /** So that files of before there were schedules can be read, and read those that are written now. */
    @Test
    void learningRateThatStaysIsANumberAndWhatIsNotClippedSaysNothingOfIt() {
        var json = Definition.of(GAN, Map.of()).toJson().replaceAll("\\s+", " ");
        assertThat(json)
                .contains("\"discriminatorOptimizer\" : { \"type\" : \"adam\", \"learningRate\" : 0.001, "
                        + "\"beta1\" : 0.5, \"beta2\" : 0.9, \"epsilon\" : 1.0E-6 }");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\": \"cosin\"} | the type \"cosin\" is unknown: use one of [constant, cosine, steps]",
                "{\"from\": 1} | \"type\" is missing: use one of [constant, cosine, steps]",
                "{\"type\": \"cosine\", \"from\": 1, \"iterations\": 0, \"to\": 0} | cosine: iterations is 0: use 1 to 16777216",
                "{\"type\": \"steps\", \"from\": 1} | a value is missing or of the wrong kind at \"every\": compare with a definition.json of a run",
                "\"fast\" | \"fast\" does not fit at \"learningRate\": use a number",
                "[] | a value is missing or of the wrong kind at \"learningRate\": compare with a definition.json of a run",
                "null | adam: learningRate is null: use one such as 1e-4",
            })
    void badLearningRateIsNamedInOneSentence(String rate, String sentence) throws IOException {
        String json = Definition.of(GAN, Map.of()).toJson();
        var file = file(json.replaceFirst("\"learningRate\" : 0.001", "\"learningRate\" : " + rate));
        assertThatThrownBy(() -> Definition.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(Pattern.quote(file.toString()) + ": line \\d+: " + Pattern.quote(sentence));
    }

    private Path file(String json) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "definition", ".json"), json);
    }
}
