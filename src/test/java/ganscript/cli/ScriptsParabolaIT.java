package ganscript.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, twice: {@code gan run scripts/parabola.jsh}, and what it leaves. */
final class ScriptsParabolaIT {

    @TempDir
    private static Path temp;

    private static Caller caller;
    private static String printed;
    private static Map<String, String> first;

    @BeforeAll
    static void runTwice() {
        caller = new Caller(temp);
        var script = GanProcess.HOME.resolve("scripts/parabola.jsh").toString();
        printed = caller.done("run", script);
        first = caller.contents("runs/parabola-1");
        assertThat(caller.done("run", script))
                .contains("exported models/parabola (in the place of an earlier export)\n");
    }

    @Test
    void printsFiguresAndSaysWhereThingsAre() {
        assertThat(printed.lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .matches("iteration 0  loss_d .* loss_g .* D\\(real\\) .* D\\(fake\\) .*"),
                        line -> assertThat(line).startsWith("iteration " + Caller.ITERATIONS + "  loss_d "),
                        line -> assertThat(line).matches("trained 2 iterations in [0-9.]+ s: runs/parabola-1"),
                        line -> assertThat(line).isEqualTo("exported models/parabola"),
                        line -> assertThat(line).isEqualTo("runs/parabola-1/plots/shown.png"));
    }

    @Test
    void leavesTheRunsFiles() throws Exception {
        assertThat(first.keySet())
                .contains("definition.json", "metrics.csv", "plots/losses.png", "plots/points-000000.png")
                .contains("checkpoints/gan-2.index", "checkpoints/gan-2.data-00000-of-00001")
                .satisfiesOnlyOnce(name -> assertThat(name).startsWith("events.out.tfevents."));
        assertThat(first.values()).noneMatch(String::isEmpty);
        assertThat(caller.path("runs/parabola-1/parabola.jsh"))
                .hasSameBinaryContentAs(GanProcess.HOME.resolve("scripts/parabola.jsh"));
        assertThat(caller.lines("runs/parabola-1/metrics.csv"))
                .hasSize(3)
                .first(InstanceOfAssertFactories.STRING)
                .startsWith("iteration,wall_seconds,loss_d,loss_g,d_real,d_fake");
        assertThat(caller.contents("models/parabola").keySet())
                .containsExactly(
                        "ganscript.json",
                        "saved_model.pb",
                        "variables/variables.data-00000-of-00001",
                        "variables/variables.index");
    }

    @Test
    void secondRunLiesBesideTheFirstAndChangesNothingOfIt() {
        assertThat(Files.isDirectory(caller.path("runs/parabola-2"))).isTrue();
        assertThat(caller.contents("runs/parabola-1")).isEqualTo(first);
        assertThat(caller.figures("runs/parabola-2")).isEqualTo(caller.figures("runs/parabola-1"));
    }

    @Test
    void theExportGivesFiveHundredPointsFromEndToEnd() {
        var lines =
                caller.done("sample", "models/parabola", "-n", "500").lines().toList();
        assertThat(lines).hasSize(501).startsWith("x,y");
        assertThat(lines.subList(1, 501)).allMatch(line -> line.matches("-?[0-9.E-]+,-?[0-9.E-]+"));
        assertThat(lines.get(1)).startsWith("-3.0,");
        assertThat(lines.get(500)).startsWith("3.0,");
    }
}
