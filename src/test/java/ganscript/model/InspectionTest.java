package ganscript.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ganscript.TinyGan;
import ganscript.model.Inspection.SignatureInfo;
import ganscript.model.Inspection.VariableInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {

    private static final Path ORIGINAL = Path.of("models", "original");
    private static final Path CHECKPOINT = Path.of("src/test/resources/golden/parabola-2018/final");

    @TempDir
    Path folder;

    @Test
    void modelTellsSignatureVariablesOperationsAndSize() throws IOException {
        var inspection = Inspection.of(ORIGINAL);
        assertThat(inspection.kind()).isEqualTo("SavedModel");
        assertThat(inspection.path()).isEqualTo(ORIGINAL.toString());
        assertThat(inspection.signatures())
                .containsExactlyInAnyOrder(
                        new SignatureInfo(
                                "serving_default", Map.of("x", "float32 [?, 1]"), Map.of("y", "float32 [?, 1]")),
                        new SignatureInfo(
                                "sample",
                                Map.of("n", "int32 []", "seed", "int64 []"),
                                Map.of("x", "float32 [?, 1]", "y", "float32 [?, 1]")));
        assertThat(inspection.variables())
                .hasSize(20)
                .contains(new VariableInfo("generator/dense_1/kernel", List.of(64L, 128L), 64 * 128));
        // Dense layers 1-64-128-256-1, and four vectors for each of three batch norms.
        int dense = 2 * 64 + 65 * 128 + 129 * 256 + 257;
        assertThat(inspection.parameters()).isEqualTo(dense + 4 * (64 + 128 + 256));
        // The generator is built once for each signature, of four dense layers; three take the batch norm before into
        // them.
        assertThat(inspection.operations()).containsEntry("MatMul", 2 * (4 + 3)).containsEntry("LeakyRelu", 2 * 3);
        long bytes = 0;
        for (String file : List.of(
                "saved_model.pb",
                "ganscript.json",
                "variables/variables.index",
                "variables/variables.data-00000-of-00001")) {
            bytes += Files.size(ORIGINAL.resolve(file));
        }
        assertThat(inspection.bytes()).isEqualTo(bytes);
    }

    @Test
    void checkpointOfAnotherProgramTellsItsVariables() throws IOException {
        var inspection = Inspection.of(CHECKPOINT);
        assertThat(inspection.kind()).isEqualTo("checkpoint");
        assertThat(inspection.signatures()).isEmpty();
        assertThat(inspection.operations()).isEmpty();
        assertThat(inspection.variables())
                .contains(
                        new VariableInfo("discriminator/dense_2/bias/Adam_1", List.of(128L), 128),
                        new VariableInfo("metrics/beta1_power", List.of(), 1));
        assertThat(inspection.variables().stream().map(VariableInfo::name)).isSorted();
        assertThat(inspection.bytes())
                .isEqualTo(Files.size(Path.of(CHECKPOINT + ".index"))
                        + Files.size(Path.of(CHECKPOINT + ".data-00000-of-00001")));
        assertThat(Inspection.of(Path.of(CHECKPOINT + ".index"))).isEqualTo(inspection);
    }

    @Test
    void runTellsItsTrainingGraphAndTheVariablesOfItsNewestCheckpointAlsoOfALambda() {
        try (var run = TinyGan.train(folder, 1, TinyGan.lambdaData())) {
            var inspection = Inspection.of(run.folder());
            assertThat(inspection.kind()).isEqualTo("run");
            // One update of each of the discriminator's 4 variables and the generator's 6.
            assertThat(inspection.operations()).containsEntry("ResourceApplyAdam", 10);
            assertThat(inspection.variables())
                    .contains(new VariableInfo("discriminator/dense/kernel/Adam", List.of(1L, 3L), 3));
        }
    }

    @Test
    void whatIsNoneOfThemIsRefused() {
        assertThatThrownBy(() -> Inspection.of(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(folder + ": is no SavedModel, no checkpoint and no run: use a folder with saved_model.pb, "
                        + "the path of a checkpoint without .index, or a folder with definition.json");
    }
}
