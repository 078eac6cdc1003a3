package ganscript.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import ganscript.TinyGan;
import ganscript.gan.Seed;
import ganscript.train.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;

class ExportTest {

    private static final float[] X = {-3, -1.5f, 0, 0.25f, 3};

    @TempDir
    static Path runs;

    private static Run run;
    private static Run other;

    @TempDir
    Path folder;

    /** A session that fuses products, as TensorFlow's default and the original's training do, rounds otherwise. */
    private static final Offset<Float> ROUNDING = within(2e-6f);

    @BeforeAll
    static void train() {
        run = TinyGan.train(runs, 3);
        other = TinyGan.train(runs, 3, new Seed(4));
    }

    @AfterAll
    static void close() {
        run.close();
        other.close();
    }

    @Test
    void exportedGeneratorGivesTheRunsValuesAndNothingElseIsLeftBeside() throws IOException {
        var target = folder.resolve("deep/er/model");
        assertThat(Export.write(run, target)).isFalse();
        assertThat(contents(target.getParent()).keySet()).allMatch(name -> name.startsWith("model"));
        try (var loaded = TrainedGenerator.load(target)) {
            assertThat(loaded.sample(X).y()).containsExactly(run.sample(X).y(), ROUNDING);
        }
    }

    @Test
    void anySavedModelReaderCanCallIt() {
        var target = folder.resolve("model");
        Export.write(run, target);
        try (var bundle = SavedModelBundle.load(target.toString(), "serve");
                var x = TFloat32.tensorOf(Shape.of(X.length, 1), DataBuffers.of(X, true, false));
                var results = bundle.function("serving_default").call(Map.of("x", x))) {
            assertThat(results.size()).isEqualTo(1);
            var y = (TFloat32) results.get("y").orElseThrow();
            assertThat(y.shape()).isEqualTo(Shape.of(X.length, 1));
            var expected = run.sample(X).y();
            for (int i = 0; i < X.length; i++) {
                assertThat(y.getFloat(i, 0)).isCloseTo(expected[i], ROUNDING);
            }
        }
    }

    @Test
    void onlyTheGeneratorsVariablesAreInside() {
        var target = folder.resolve("model");
        Export.write(run, target);
        assertThat(Inspection.of(target).variables().stream().map(Inspection.VariableInfo::name))
                .containsExactly(
                        "generator/batch_normalization/beta",
                        "generator/batch_normalization/gamma",
                        "generator/batch_normalization/moving_mean",
                        "generator/batch_normalization/moving_variance",
                        "generator/dense/bias",
                        "generator/dense/kernel",
                        "generator/dense_1/bias",
                        "generator/dense_1/kernel");
    }

    @Test
    void sideFileTellsRunRangeFiguresAndDefinition() throws IOException {
        var target = folder.resolve("model");
        Export.write(run, target);
        var json = new ObjectMapper().readTree(target.resolve("ganscript.json").toFile());
        assertThat(json.get("run").asText()).isEqualTo("tiny-1");
        assertThat(json.get("from").asDouble()).isEqualTo(-3);
        assertThat(json.get("to").asDouble()).isEqualTo(3);
        assertThat(json.get("metrics").get("iteration").asInt()).isEqualTo(3);
        assertThat(json.get("metrics").get("discriminatorLoss").asDouble())
                .isEqualTo(run.last().discriminatorLoss());
        assertThat(json.get("metrics").get("generatorLoss").asDouble())
                .isEqualTo(run.last().generatorLoss());
        assertThat(json.get("definition"))
                .isEqualTo(new ObjectMapper()
                        .readTree(run.folder().resolve("definition.json").toFile()));
    }

    @Test
    void earlierExportOfOursIsReplaced() throws IOException {
        var target = folder.resolve("model");
        Export.write(run, target);
        assertThat(Math.abs(other.sample(X).y()[0] - run.sample(X).y()[0])).isGreaterThan(0.1f);
        assertThat(Export.write(other, target)).isTrue();
        assertThat(contents(folder).keySet()).allMatch(name -> name.startsWith("model"));
        try (var loaded = TrainedGenerator.load(target)) {
            assertThat(loaded.sample(X).y()).containsExactly(other.sample(X).y(), ROUNDING);
        }
    }

    @Test
    void whatIsNoExportOfOursIsRefusedAndNothingIsLost() throws IOException {
        var foreign = Files.createDirectory(folder.resolve("foreign"));
        Files.writeString(foreign.resolve("thesis.txt"), "all my work");
        var empty = Files.createDirectory(folder.resolve("empty"));
        var file = Files.writeString(folder.resolve("file"), "text");
        var otherTools = folder.resolve("saved-model-of-another-tool");
        Export.write(run, otherTools);
        Files.delete(otherTools.resolve("ganscript.json"));
        var sameName = Files.createDirectory(folder.resolve("same-name"));
        Files.writeString(sameName.resolve("saved_model.pb"), "");
        Files.writeString(sameName.resolve("ganscript.json"), "{\"run\": 5, \"other\": true}");

        var before = contents(folder);
        for (Path target : List.of(foreign, empty, file, otherTools, sameName)) {
            assertThatThrownBy(() -> Export.write(run, target))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(target
                            + ": is there and is no export of GanScript, so it is not replaced: use another folder");
        }
        assertThat(contents(folder)).isEqualTo(before);
    }

    @Test
    void parentThatIsAFileIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "text");
        assertThatThrownBy(() -> Export.write(run, file.resolve("model")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        file.resolve("model") + ": can't be written, " + file + " is no folder: use another folder");
        assertThat(contents(folder).keySet()).containsExactly("file");
        assertThat(file).hasContent("text");
    }

    @Test
    void failedExportLeavesTheEarlierOneAsItWas() throws IOException {
        var target = folder.resolve("model");
        Export.write(run, target);
        var before = contents(folder);
        var closed = TinyGan.train(runs, 1);
        closed.close();
        assertThatThrownBy(() -> Export.write(closed, target))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith(" is closed: sample and export it before");
        assertThat(contents(folder)).isEqualTo(before);
    }

    /** Every file below, by its path there, with a digest of its bytes. */
    private static Map<String, Integer> contents(Path folder) throws IOException {
        Map<String, Integer> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> !path.equals(folder)).toList()) {
                contents.put(
                        folder.relativize(file).toString(),
                        Files.isDirectory(file) ? 0 : Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}
