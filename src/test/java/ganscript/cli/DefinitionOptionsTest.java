package ganscript.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ganscript.gan.Definition;
import ganscript.gan.Ema;
import ganscript.gan.Gan;
import ganscript.gan.GanLoss;
import ganscript.gan.GradientPenalty;
import ganscript.gan.Hinge;
import ganscript.gan.LeastSquares;
import ganscript.gan.NonSaturating;
import ganscript.gan.R1;
import ganscript.gan.R2;
import ganscript.gan.RelativisticPairing;
import ganscript.gan.Wasserstein;
import ganscript.nn.LearningRate.Cosine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the options of a definition make, without starting anything. */
class DefinitionOptionsTest {

    @TempDir
    Path folder;

    @Test
    void everyLossHasItsWord() {
        var words = Map.<String, GanLoss>of(
                "nonSaturating", new NonSaturating(0.99),
                "leastSquares", new LeastSquares(),
                "hinge", new Hinge(),
                "wasserstein", new Wasserstein(),
                "relativisticPairing", new RelativisticPairing());
        assertThat(words).hasSize(GanLoss.class.getPermittedSubclasses().length);
        words.forEach((word, loss) -> assertThat(gan("--loss", word).loss()).isEqualTo(loss));
    }

    @Test
    void pairsRegularizersAndAverageAreOptions() {
        var gan = gan("--pairs", "--r1", "0.5", "--r2", "2", "--gradient-penalty", "10", "--ema", "0.9");
        assertThat(gan.data().pairs()).isTrue();
        assertThat(gan.regularizers().terms()).containsExactly(new R1(0.5), new R2(2), new GradientPenalty(10));
        assertThat(gan.ema()).contains(new Ema(0.9));
    }

    @Test
    void regularizerThatIsNotNamedStaysTheFiles() throws IOException {
        var file = file(gan("--r1", "0.5", "--r2", "2"));
        assertThat(gan("--definition", file, "--r1", "7").regularizers().terms())
                .containsExactlyInAnyOrder(new R1(7), new R2(2));
    }

    @Test
    void learningRateLeavesTheRestOfTheFilesOptimizer() throws IOException {
        var file = file(gan("--seed", "3"));
        Files.writeString(
                Path.of(file), Files.readString(Path.of(file)).replaceFirst("\"beta1\" : 0.9", "\"beta1\" : 0.25"));
        var adam = gan("--definition", file, "--discriminator-learning-rate", "0.5")
                .discriminatorOptimizer()
                .optimizer();
        assertThat(adam.toString()).contains("learningRate=Constant[from=0.5]").contains("beta1=0.25");
    }

    @Test
    void cosineIsThatOfBothRatesOverAllIterations() {
        var gan = gan("--cosine", "--generator-learning-rate", "0.5");
        assertThat(gan.discriminatorOptimizer().optimizer().learningRate()).isEqualTo(new Cosine(1e-4, 2000));
        assertThat(gan.generatorOptimizer().optimizer().learningRate()).isEqualTo(new Cosine(0.5, 2000));
    }

    @Test
    void learningRateLeavesTheFilesSchedule() throws IOException {
        var file = file(gan("--cosine"));
        assertThat(gan("--definition", file, "--generator-learning-rate", "0.5")
                        .generatorOptimizer()
                        .optimizer()
                        .learningRate())
                .isEqualTo(new Cosine(0.5, 2000));
    }

    @Test
    void smoothOfALossWithoutLabelsIsRefused() throws IOException {
        var file = file(gan("--loss", "hinge"));
        for (String[] arguments :
                new String[][] {{"--loss", "wasserstein", "--smooth", "0.9"}, {"--definition", file, "--smooth", "0.9"}
                }) {
            assertThatThrownBy(() -> gan(arguments))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("--smooth is a label of the nonSaturating loss");
        }
    }

    private String file(Gan gan) throws IOException {
        return Files.writeString(
                        folder.resolve("definition.json"),
                        Definition.of(gan, Map.of()).toJson())
                .toString();
    }

    private static Gan gan(String... arguments) {
        var options = new DefinitionOptions();
        new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        return options.build(2000);
    }
}
