package ganscript.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gan train}: the same as the script, and every option. What it refuses: {@link TrainRefusalsCommandIT}. */
final class TrainCommandIT {

    @TempDir
    private static Path temp;

    @AutoClose
    private static Caller caller;

    /** The parabola by script and by command, each in a process of its own; what follows shares one. */
    @BeforeAll
    static void trainTwice() {
        caller = Caller.warm(temp);
        var byScript = new Caller(temp.resolve("script"));
        byScript.write("nothing", "");
        byScript.done("run", GanProcess.HOME.resolve("scripts/parabola.jsh").toString());
        new Caller(temp).done("train");
    }

    @Test
    void withoutOptionsItIsTheScriptsRunToTheLastBit() {
        assertThat(caller.figures("runs/parabola-1")).isEqualTo(caller.figures("script/runs/parabola-1"));
        assertThat(caller.contents("models/parabola/variables"))
                .isNotEmpty()
                .isEqualTo(caller.contents("script/models/parabola/variables"));
    }

    @Test
    void aDefinitionReproducesItsRunToTheLastBit() {
        caller.done(
                "train", "--definition", "runs/parabola-1/definition.json", "--name", "again", "--export", "models/b");
        assertThat(caller.figures("runs/again-1")).isEqualTo(caller.figures("runs/parabola-1"));
        assertThat(caller.contents("models/b/variables")).isEqualTo(caller.contents("models/parabola/variables"));
    }

    @Test
    void aLambdasDefinitionNeedsItsCurveSaidAndTrainsInSilenceIfAsked() {
        String lambda = "script/runs/parabola-1/definition.json";
        caller.wrong(
                lambda + ": the curve of parabola was a lambda, which no file can hold: run its script again, or give"
                        + " the curve as an expression",
                "train",
                "--definition",
                lambda);
        var quiet = caller.gan(
                "train", "-q", "--definition", lambda, "--curve", "x^2 + 1", "--name", "given", "--no-export");
        assertThat(quiet).isEqualTo(new GanProcess.Result(0, "", ""));
        assertThat(caller.contents("models/given")).isEmpty();
        assertThat(caller.figures("runs/given-1")).isEqualTo(caller.figures("runs/parabola-1"));
    }

    @Test
    void everyOptionReachesTheDefinitionOrTheRun() throws IOException {
        String out = caller.done(
                "train",
                "--name",
                "all",
                "--curve",
                "sin(x) + 1",
                "--between=-2:4",
                "--uniform",
                "--jitter",
                "0.1",
                "--batch",
                "32",
                "--seed",
                "7",
                "--discriminator-learning-rate",
                "2e-4",
                "--generator-learning-rate",
                "3e-4",
                "--discriminator-updates",
                "2",
                "--generator-updates",
                "4",
                "--fresh",
                "--smooth",
                "0.9",
                "--warm-start",
                "3",
                "--iterations",
                "2",
                "--report-every",
                "1",
                "--plot-every",
                "1",
                "--tensorboard-every",
                "1",
                "--checkpoint-every",
                "1",
                "--runs",
                "other/runs",
                "--export",
                "other/model");
        assertThat(out.lines().filter(line -> line.startsWith("iteration "))).hasSize(3);
        assertThat(caller.contents("other/runs/all-1").keySet())
                .contains("checkpoints/gan-1.index", "checkpoints/gan-2.index", "plots/points-000001.png");
        assertThat(caller.contents("other/model")).containsKey("saved_model.pb");
        assertThat(caller.contents("models/all")).isEmpty();
        JsonNode definition = new JsonMapper()
                .readTree(caller.path("other/runs/all-1/definition.json").toFile());
        assertThat(definition.at("/name").asText()).isEqualTo("all");
        assertThat(definition.at("/data/curve").asText()).isEqualTo("sin(x) + 1");
        assertThat(definition.at("/data/domain").toString())
                .contains("-2.0", "4.0")
                .containsIgnoringCase("uniform");
        assertThat(definition.at("/data/jitter").asDouble()).isEqualTo(0.1);
        assertThat(definition.at("/batch").asInt()).isEqualTo(32);
        assertThat(definition.at("/seed").asInt()).isEqualTo(7);
        assertThat(definition.at("/discriminatorOptimizer").toString()).contains("2.0E-4");
        assertThat(definition.at("/generatorOptimizer").toString()).contains("3.0E-4");
        assertThat(definition.at("/updates/discriminator").asInt()).isEqualTo(2);
        assertThat(definition.at("/updates/generator").asInt()).isEqualTo(4);
        assertThat(definition.at("/updates/fresh").asBoolean()).isTrue();
        assertThat(definition.at("/loss").toString()).contains("0.9");
        assertThat(definition.at("/warmStart").toString()).contains("3");
    }

    @Test
    void startsFromACheckpointOfTheOriginalWithOneNote() {
        String init = GanProcess.HOME
                .resolve("src/test/resources/golden/parabola-2018/init")
                .toString();
        var result = caller.gan("train", "--start-from", init, "--no-export", "--name", "init");
        Caller.done(result);
        assertThat(result.err().lines().filter(line -> !Caller.isCapNotice(line)))
                .singleElement()
                .asString()
                .startsWith(init + ": left out what this GAN does not have: train_dis/dense/bias, ");
        // The original's first weights are those of the seed.
        assertThat(caller.figures("runs/init-1")).isEqualTo(caller.figures("runs/parabola-1"));
    }
}
