package ganscript.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ganscript.data.Cloud;
import ganscript.data.Column;
import ganscript.data.Grid;
import ganscript.data.NoisyCurveData;
import ganscript.data.Table;
import ganscript.gan.Definition;
import ganscript.gan.Ema;
import ganscript.gan.Gan;
import ganscript.gan.GanLoss;
import ganscript.gan.GradientPenalty;
import ganscript.gan.Hinge;
import ganscript.gan.LeastSquares;
import ganscript.gan.Noise;
import ganscript.gan.NonSaturating;
import ganscript.gan.R1;
import ganscript.gan.R2;
import ganscript.gan.RelativisticPairing;
import ganscript.gan.Wasserstein;
import ganscript.nn.Dense;
import ganscript.nn.LearningRate.Cosine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ring | Ring[modes=8, radius=2.0, sigma=0.1]",
                "ring:3:1.5:0.2 | Ring[modes=3, radius=1.5, sigma=0.2]",
                "grid:4:1:0 | grid: sigma is 0.0: use greater than 0",
                "Moons:0 | Moons[sigma=0.0]",
                "spiral:1.5:2:0.1 | Spiral[turns=1.5, radius=2.0, sigma=0.1]",
                "disc | --cloud disc: there is no such cloud: use one of [ring, grid, moons, spiral], alone or with its"
                        + " numbers, such as ring:8:2:0.1",
                "moons:1:2 | --cloud moons:1:2: its numbers are not those of a moons: use moons:SIGMA, such as"
                        + " moons:0.05",
                "ring:8.5:2:0.1 | --cloud ring:8.5:2:0.1: its numbers are not those of a ring: use"
                        + " ring:MODES:RADIUS:SIGMA, such as ring:8:2:0.1",
            })
    void cloudIsAWordWithAllOfItsNumbersOrNone(String cloud, String expected) {
        String made;
        try {
            var gan = gan("--cloud", cloud, "--noise", "4");
            made = gan.data().source().toString();
            assertThat(gan.noise()).contains(new Noise(4));
            assertThat(gan.generator().layers()).endsWith(new Dense(2));
            assertThat(gan.discriminator()).isEqualTo(gan().discriminator());
        } catch (IllegalArgumentException e) {
            made = e.getMessage();
        }
        assertThat(made).isEqualTo(expected);
    }

    @Test
    void everyCloudHasItsName() {
        assertThat(Stream.of(CloudName.values())
                        .<Class<?>>map(name -> CloudName.parse(name.toString()).getClass()))
                .containsExactlyInAnyOrder(Cloud.class.getPermittedSubclasses());
    }

    @Test
    void noisyIsTheSpreadAroundTheCurveThatIsSaidOrThere() {
        var said = (NoisyCurveData) gan("--curve", "sin(x)", "--noisy", "0.1 + x^2", "--pairs", "--noise", "2")
                .data()
                .source();
        assertThat(said.middle().curve().at(1)).isEqualTo(Math.sin(1));
        assertThat(said.spread().at(2)).isEqualTo(4.1);
        var there = (NoisyCurveData) gan("--noisy", "0.5").data().source();
        assertThat(there.middle().curve().at(2)).isEqualTo(5);
        assertThat(there.middle().domain()).isEqualTo(gan().data().curve().domain());
    }

    @Test
    void tableHasTheNamedColumnsOfWhichTheGeneratorIsGivenSome() throws IOException {
        String csv = Files.writeString(folder.resolve("t.csv"), "a,kind,b\n1,u,2\n2,v,0\n4,w,1\n")
                .toString();
        var gan = gan("--table", csv, "--category", "kind", "--numeric", "a,b", "--given", "kind,a", "--noise", "3");
        var table = (Table) gan.data().source();
        assertThat(table.columns().stream().map(Column::name)).containsExactly("a", "b", "kind");
        assertThat(table.given().stream().map(Column::name)).containsExactly("a", "kind");
        assertThat(gan.data().pairs()).isTrue();
        assertThat(gan.generator().layers()).endsWith(new Dense(1));
        var file = file(gan);
        var other = gan("--definition", file, "--given", "b");
        assertThat(other.data().source().given().stream().map(Column::name)).containsExactly("b");
        assertThat(other.generator().layers()).endsWith(new Dense(1 + 3));
        assertThat(gan("--definition", file, "--cloud", "grid").data().source()).isInstanceOf(Grid.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--cloud=ring --curve=x | --cloud and --curve are of different data: leave out one of them",
                "--cloud=ring --given=x | --cloud and --given are of different data: leave out one of them",
                "--table=t.csv --pairs | --table and --pairs are of different data: leave out one of them",
                "--table=t.csv --noisy=1 | --table and --noisy are of different data: leave out one of them",
                "--table=t.csv | --table t.csv: none of its columns is named: use --numeric COLUMN,… or --category"
                        + " COLUMN,…",
                "--numeric=a | --numeric names columns of a --table, but there is none: add it",
                "--given=a | --given names columns of a --table, but there is none: add it",
                "--cloud=ring | gan(\"parabola\"): the data have no condition, so the generator is given nothing: add"
                        + " noise(16)",
                "--noise=0 | noise(0): width is 0: use 1 or more",
            })
    void optionsThatDoNotGoTogetherAreRefused(String line, String sentence) {
        assertThatThrownBy(() -> gan(line.split(" ", -1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
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
