package ganscript.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ganscript.TinyGan;
import ganscript.data.Categories;
import ganscript.data.Conditions;
import ganscript.data.Curve;
import ganscript.data.CurveData;
import ganscript.data.Domain;
import ganscript.data.Jitter;
import ganscript.data.NoisyCurveData;
import ganscript.data.Points;
import ganscript.data.Ring;
import ganscript.data.Table;
import ganscript.data.TableColumn;
import ganscript.data.TableColumn.Kind;
import ganscript.gan.Definition;
import ganscript.gan.Discriminator;
import ganscript.gan.Gan;
import ganscript.gan.Generator;
import ganscript.gan.Noise;
import ganscript.gan.TrainingData;
import ganscript.nn.Dense;
import ganscript.nn.LeakyRelu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generators of noise, of conditions, and of tables: trained for a moment, exported, loaded, sampled. */
class RowsExportTest {

    @TempDir
    Path folder;

    @Test
    void cloudComesFromNoiseAndTheSameSeedGivesTheSamePoints() {
        try (var generator = exported(gan(new TrainingData(new Ring(3, 1, 0.1), false), 2))) {
            var points = generator.sampleRandom(40, 5);
            assertThat(points.names()).containsExactly("x", "y");
            assertThat(points.size()).isEqualTo(40);
            assertThat(generator.sampleRandom(40, 5).x()).isEqualTo(points.x());
            assertThat(generator.sampleRandom(40, 6).x()).isNotEqualTo(points.x());
            assertThatThrownBy(() -> generator.sample(new float[1])).hasMessageContaining("is not given x, but []");
        }
    }

    @Test
    void noisyCurveIsGivenXAndVariesAtTheSameX() {
        var middle = new CurveData(Curve.parse("x"), new Domain(-3, 3, Domain.Spacing.UNIFORM), Jitter.NONE);
        var data = new TrainingData(new NoisyCurveData(middle, Curve.parse("1")), true);
        try (var generator = exported(gan(data, 1))) {
            var points = generator.sample(new float[] {1, 1, 1});
            assertThat(points.x()).containsExactly(1, 1, 1);
            assertThat(points.y()[0]).isNotEqualTo(points.y()[1]);
            assertThat(generator.sampleEven(7).x()[6]).isEqualTo(3);
            for (float x : generator.sampleRandom(100, 1).x()) {
                assertThat(x).isBetween(-3f, 3f);
            }
        }
    }

    @Test
    void tableComesBackInItsOwnUnitsAndCategories() throws IOException {
        try (var generator = exported(gan(new TrainingData(table(), false), 5))) {
            var points = generator.sampleRandom(200, 1);
            assertThat(points.names()).containsExactly("height", "kind", "weight");
            assertThat(points.categories("kind")).containsAnyOf("a", "b", "c");
            // An untrained network's numbers are of order 1 in units of the deviation, 10, around the mean, 1000.
            for (float weight : points.numbers("weight")) {
                assertThat(weight).isBetween(900f, 1100f);
            }
        }
    }

    @Test
    void categoryIsGivenByItsName() throws IOException {
        var data = new TrainingData(table().given(new Conditions(List.of("kind"))), true);
        try (var generator = exported(gan(data, 2))) {
            var given = new Points(List.of(new Categories("kind", new String[] {"c", "a", "c"})));
            var points = generator.sample(given, 3);
            assertThat(points.categories("kind")).containsExactly("c", "a", "c");
            assertThat(points.names()).containsExactly("kind", "height", "weight");
            assertThat(generator.sampleRandom(50, 1).categories("kind")).containsOnly("a", "b", "c");
            var unknown = new Points(List.of(new Categories("kind", new String[] {"d"})));
            assertThatThrownBy(() -> generator.sample(unknown, 3))
                    .hasMessageContaining("the generator refuses what it is given")
                    .hasMessageContaining("kind is one of [a, b, c]");
        }
    }

    @Test
    void savedRunIsDrawnFromItsFolder() {
        try (var run =
                TinyGan.train(gan(new TrainingData(new Ring(3, 1, 0.1), false), 2), TinyGan.settings(folder, 2))) {
            var now = run.comparison();
            var saved = SavedRun.read(run.folder()).comparison();
            assertThat(saved.real().x()).isEqualTo(now.real().x());
            assertThat(saved.generated().y()).containsExactly(now.generated().y(), within(1e-6f));
            assertThat(saved.surface().orElseThrow().values())
                    .containsExactly(now.surface().orElseThrow().values(), within(1e-6f));
        }
    }

    @Test
    void everySourceComesBackFromItsDefinition() throws IOException {
        var middle = new CurveData(Curve.parse("x"), new Domain(-3, 3, Domain.Spacing.UNIFORM), Jitter.NONE);
        var given = table().given(new Conditions(List.of("kind")));
        for (Gan gan : List.of(
                gan(new TrainingData(new Ring(3, 1, 0.1), false), 2),
                gan(new TrainingData(new NoisyCurveData(middle, Curve.parse("1")), true), 1),
                gan(new TrainingData(table(), false), 5),
                gan(new TrainingData(given, true), 2))) {
            var file = folder.resolve("definition.json");
            Files.writeString(file, Definition.of(gan, Map.of()).toJson());
            var again = Definition.read(file).gan(Optional.empty());
            assertThat(Definition.of(again, Map.of()).toJson())
                    .isEqualTo(Definition.of(gan, Map.of()).toJson());
        }
    }

    @Test
    void tableThatHasChangedSinceIsRefused() throws IOException {
        var gan = gan(new TrainingData(table(), false), 5);
        var file = folder.resolve("definition.json");
        Files.writeString(file, Definition.of(gan, Map.of()).toJson());
        var csv = folder.resolve("t.csv");
        Files.writeString(csv, Files.readString(csv) + "7,a,2000\n");
        assertThatThrownBy(() -> Definition.read(file).gan(Optional.empty()))
                .hasMessage(csv + ": is not the table that the definition was made of, column height differs: use that"
                        + " table, or run the script again");
    }

    @Test
    void generatorThatIsGivenNothingIsRefused() {
        assertThatThrownBy(() -> Gan.of("none", List.of(new TrainingData(new Ring(3, 1, 0.1), false))))
                .hasMessage(
                        "gan(\"none\"): the data have no condition, so the generator is given nothing: add noise(16)");
    }

    private TrainedGenerator exported(Gan gan) {
        var model = folder.resolve("model");
        try (var run = TinyGan.train(gan, TinyGan.settings(folder, 2))) {
            Export.write(run, model);
        }
        return TrainedGenerator.load(model);
    }

    private static Gan gan(TrainingData data, int made) {
        return Gan.of(
                "rows",
                List.of(
                        data,
                        new Noise(3),
                        new Generator(List.of(new Dense(4), new LeakyRelu(0.2), new Dense(made))),
                        new Discriminator(List.of(new Dense(4), new LeakyRelu(0.2), new Dense(1)))));
    }

    private Table table() throws IOException {
        var file = folder.resolve("t.csv");
        Files.writeString(file, "height,kind,weight\n1,b,990\n2,a,1010\n3,c,990\n4,b,1010\n");
        return Table.read(
                file,
                List.of(
                        new TableColumn("height", Kind.NUMERIC),
                        new TableColumn("kind", Kind.CATEGORY),
                        new TableColumn("weight", Kind.NUMERIC)));
    }
}
