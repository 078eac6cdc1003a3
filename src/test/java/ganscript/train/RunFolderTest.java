package ganscript.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ganscript.TinyGan;
import ganscript.gan.Seed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.TensorFlow;

/** What a run leaves behind, and that it leaves alone what was there. */
class RunFolderTest {

    @TempDir
    Path folder;

    @Test
    void numbersCountUpFromTheLargestAndNothingIsOverwritten() throws IOException {
        var runs = folder.resolve("not/yet/there");
        assertThat(next(runs, "sine")).isEqualTo("sine-1");
        assertThat(next(runs, "sine")).isEqualTo("sine-2");
        Files.createDirectory(runs.resolve("sine-7"));
        assertThat(next(runs, "sine")).isEqualTo("sine-8");
        assertThat(next(runs, "sin")).isEqualTo("sin-1");
        Files.delete(runs.resolve("sine-8"));
        assertThat(next(runs, "sine")).isEqualTo("sine-8");
        assertThat(names(runs)).containsExactly("sin-1", "sine-1", "sine-2", "sine-7", "sine-8");
    }

    @Test
    void foreignFilesAreSteppedOver() throws IOException {
        for (String name : List.of("notes.txt", "a.b-x", "a.b-", "axb-9", "a.b-2-old", "a.b-99999999999")) {
            Files.writeString(folder.resolve(name), name);
        }
        assertThat(next(folder, "a.b")).isEqualTo("a.b-1");
        Files.writeString(folder.resolve("a.b-2"), "a file of that name");
        assertThat(next(folder, "a.b")).isEqualTo("a.b-3");
        assertThat(folder.resolve("a.b-2")).hasContent("a file of that name");
    }

    @Test
    void fileWhereTheFolderOfRunsBelongsIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("runs"), "text");
        assertThatThrownBy(() -> RunFolder.next(file, "tiny"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(file + ": a run's folder can't be made there (" + file
                        + " is a file): use a folder that can be written");
        assertThat(file).hasContent("text");
    }

    @Test
    void metricsFileHoldsTheFiguresOfTheRun() throws IOException {
        try (var run = TinyGan.train(folder, 3)) {
            var file = run.folder().resolve("metrics.csv");
            // The learning rate of this run stays, so the file does not tell it.
            assertThat(MetricsCsv.read(file))
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes(".*LearningRate")
                    .isEqualTo(run.metrics());
            var lines = Files.readAllLines(file);
            assertThat(lines)
                    .hasSize(3)
                    .startsWith("iteration,wall_seconds,loss_d,loss_g,d_real,d_fake,accuracy_real,accuracy_fake,"
                            + "gradient_norm_d,gradient_norm_g");
            assertThat(lines.get(1)).startsWith("0,");
            var last = run.last();
            assertThat(lines.get(2)).startsWith("3,");
            assertThat(Stream.of(lines.get(2).split(",", -1)).map(Double::valueOf))
                    .containsExactly(
                            3.0,
                            last.wallSeconds(),
                            last.discriminatorLoss(),
                            last.generatorLoss(),
                            last.meanReal(),
                            last.meanFake(),
                            last.accuracyReal(),
                            last.accuracyFake(),
                            last.discriminatorGradientNorm(),
                            last.generatorGradientNorm());
        }
    }

    @Test
    void definitionFileHoldsEveryValueSeedAndVersions() throws IOException {
        try (var run = TinyGan.train(folder, 1, new Seed(77))) {
            var json = json(run.folder().resolve("definition.json"));
            assertThat(json.get("name").asText()).isEqualTo("tiny");
            assertThat(json.get("seed").asLong()).isEqualTo(77);
            assertThat(json.get("batch").asInt()).isEqualTo(8);
            assertThat(json.get("updates")).hasToString("{\"discriminator\":1,\"generator\":3}");
            assertThat(json.get("loss")).hasToString("{\"type\":\"nonSaturating\",\"smooth\":0.99}");
            assertThat(json.get("discriminatorOptimizer"))
                    .hasToString("{\"type\":\"adam\",\"learningRate\":1.0E-4,\"beta1\":0.9,\"beta2\":0.999,"
                            + "\"epsilon\":1.0E-8}");
            assertThat(json.get("generator"))
                    .hasToString("[{\"type\":\"dense\",\"units\":4},{\"type\":\"tanh\"},"
                            + "{\"type\":\"frozenBatchNorm\"},{\"type\":\"dense\",\"units\":1}]");
            var data = json.get("data");
            assertThat(data.get("curve").asText()).isEqualTo("x^2 + 1");
            assertThat(data.get("domain")).hasToString("{\"from\":-3.0,\"to\":3.0,\"spacing\":\"EVEN\"}");
            assertThat(data.get("jitter").asDouble()).isEqualTo(0.01);
            var print = data.get("fingerprint");
            assertThat(print.get("x").get(0).asDouble()).isEqualTo(-3);
            assertThat(print.get("y").get(0).asDouble()).isEqualTo(10);
            var versions = json.get("versions");
            assertThat(versions.get("tensorflow").asText()).isEqualTo(TensorFlow.version());
            assertThat(versions.get("java").asText()).isEqualTo(System.getProperty("java.runtime.version"));
            assertThat(versions.get("ganscript").asText()).matches("\\d+\\.\\d+\\.\\d+.*");
            assertThat(versions.get("tensorflowJava").asText()).matches("\\d+\\.\\d+\\.\\d+.*");
        }
    }

    @Test
    void lambdaIsNotWrittenButItsFingerprintIs() throws IOException {
        try (var run = TinyGan.train(folder, 1, TinyGan.lambdaData())) {
            var data = json(run.folder().resolve("definition.json")).get("data");
            assertThat(data.has("curve")).isFalse();
            assertThat(data.get("fingerprint").get("y")).isNotEmpty();
        }
    }

    @Test
    void scriptIsCopied() throws IOException {
        var script = Files.writeString(folder.resolve("mine.jsh"), "// how it was made\n");
        var settings = new TrainSettings(
                1,
                1,
                false,
                0,
                folder,
                Optional.of(script),
                Optional.empty(),
                false,
                List.of(),
                Optional.empty(),
                List.of());
        try (var run = TinyGan.train(TinyGan.of(), settings)) {
            assertThat(run.folder().resolve("mine.jsh")).hasSameTextualContentAs(script);
            assertThat(run.folder().resolve("checkpoints")).doesNotExist();
        }
    }

    @Test
    void checkpointsAreWrittenEverySoManyIterationsAndAtTheEnd() throws IOException {
        var settings = new TrainSettings(
                5,
                5,
                true,
                2,
                folder,
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                Optional.empty(),
                List.of());
        try (var run = TinyGan.train(TinyGan.of(), settings)) {
            assertThat(names(run.folder().resolve("checkpoints")))
                    .filteredOn(name -> name.endsWith(".index"))
                    .containsExactly("gan-2.index", "gan-4.index", "gan-5.index");
            assertThat(new RunFolder(run.folder()).newestCheckpoint())
                    .contains(run.folder().resolve("checkpoints/gan-5"));
            assertThat(Weights.of(run.gan(), run.folder().resolve("checkpoints/gan-2"))
                            .get("generator/dense/bias"))
                    .isNotEqualTo(Weights.of(run).get("generator/dense/bias"));
        }
    }

    @Test
    void fileThatIsNoMetricsIsRefused() throws IOException {
        var missing = folder.resolve("metrics.csv");
        assertThatThrownBy(() -> MetricsCsv.read(missing))
                .hasMessage(missing + ": no such file: use the folder of a run");
        var other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        assertThatThrownBy(() -> MetricsCsv.read(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(other + ": is no metrics.csv of a run: ");
    }

    private static String next(Path runs, String name) {
        return RunFolder.next(runs, name).path().getFileName().toString();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }
}
