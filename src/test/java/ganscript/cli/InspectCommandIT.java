package ganscript.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code gan inspect}, on the model in the repository and on a checkpoint of the original program. */
final class InspectCommandIT extends WarmCalls {

    private static final Path INIT = GanProcess.HOME.resolve("src/test/resources/golden/parabola-2018/init");

    @Test
    void aModelsSignatureVariablesAndOperations() {
        // 43,521 = dense 128 + 8,320 + 33,024 + 257, and four numbers for each of 448 normalized units.
        assertThat(caller().done("inspect", Caller.MODEL.toString()))
                .startsWith("SavedModel " + Caller.MODEL + ", ")
                .contains("signature serving_default\n  inputs   x: float32 [?, 1]\n  outputs  y: float32 [?, 1]\n")
                .contains("20 variables, 43,521 parameters\n")
                .containsPattern("generator/dense_3/kernel +\\[256, 1] +256\n")
                .containsPattern("\n\\d+ operations\n");
    }

    @Test
    void aCheckpointAsJson() throws Exception {
        var json = new JsonMapper().readTree(caller().done("inspect", INIT.toString(), "--json"));
        assertThat(json.at("/kind").asText()).isEqualTo("checkpoint");
        assertThat(json.at("/variables").findValuesAsText("name"))
                .contains("generator/dense/kernel", "discriminator/dense_2/bias/Adam_1", "metrics/beta1_power_1");
    }

    @Test
    void whatIsNoneOfThem() {
        String rule = ": is no SavedModel, no checkpoint and no run: use a folder with saved_model.pb, the path of a"
                + " checkpoint without .index, or a folder with definition.json";
        caller().failed("none" + rule, "inspect", "none");
        caller().write("foreign/notes.txt", "mine");
        caller().failed("foreign" + rule, "inspect", "foreign");
        caller().wrong("Missing required parameter: 'MODEL|CHECKPOINT|RUN'", "inspect");
    }

    @Test
    void aBrokenCheckpointIsOneSentence() {
        caller().write("broken.index", "no checkpoint");
        var result = caller().gan("inspect", "broken");
        assertThat(result.err())
                .startsWith("gan: broken: can't be read as a checkpoint: ")
                .hasLineCount(1);
        assertThat(result.exitCode()).isEqualTo(1);
    }
}
