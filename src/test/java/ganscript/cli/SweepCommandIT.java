package ganscript.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code gan sweep} and the script's {@code sweep}: a grid, its files, going on, and the best exported. */
final class SweepCommandIT extends WarmCalls {

    @Test
    void aGridGoesIntoATableAChartAndAnExportOfItsBestAndGoesOn() throws Exception {
        var out = caller().done(
                        "sweep",
                        "--vary",
                        "seed=1:2",
                        "--vary",
                        "generator-learning-rate=1e-4,3e-4",
                        "--by",
                        "sliced-wasserstein",
                        "--export",
                        "models/best")
                .lines()
                .toList();
        assertThat(out).hasSize(7);
        assertThat(out.get(0).split(" +", -1))
                .containsExactly("seed", "generator-learning-rate", "sliced-wasserstein", "seconds", "run");
        assertThat(out.get(5)).startsWith("best by sliced-wasserstein: definition ");
        assertThat(out.get(6)).isEqualTo("exported models/best");
        String folder = "runs/parabola-sweep-1";
        assertThat(caller().contents(folder))
                .containsKeys("sweep.csv", "sweep.json", "sweep.png", "parabola-4/metrics.csv");
        assertThat(caller().contents("models/best")).containsKey("saved_model.pb");
        var csv = caller().lines(folder + "/sweep.csv");
        assertThat(csv).hasSize(5);
        assertThat(csv.get(0))
                .startsWith("definition,seed,generator-learning-rate,mean_absolute_error,")
                .endsWith(",seconds,outcome,folder");

        Files.write(caller().path(folder + "/sweep.csv"), csv.subList(0, 4));
        caller().done("sweep", "--resume", folder, "--no-export", "-q");
        var again = caller().lines(folder + "/sweep.csv");
        assertThat(again.subList(0, 4)).isEqualTo(csv.subList(0, 4));
        assertThat(again.get(4)).endsWith(",done," + folder + "/parabola-5");
        assertThat(caller().figures(folder + "/parabola-5"))
                .isIn(List.of(caller().figures(folder + "/parabola-3"), caller().figures(folder + "/parabola-4")));
    }

    @Test
    void aScriptSweepsAList() {
        var script = caller().script(
                        "var gans = java.util.stream.LongStream.rangeClosed(1, 2).mapToObj(s -> gan(\"mine\",",
                        "    data(curve(\"x^2\"), between(-1, 1)), seed(s))).toList();",
                        "var sweep = sweep(gans, iterations(5), jobs(2), bestBy(\"coverage\"), exportTo(\"models/mine\"));",
                        "System.out.println(sweep.rows().size() + \" \" + sweep.best().get().outcome());");
        assertThat(caller().done("run", script)).contains("exported models/mine\n", "2 done\n");
    }

    @Test
    void wrongCommandLines() {
        caller().wrong(
                        "nothing varies: add --vary, such as --vary seed=1:4, or use gan train for one definition",
                        "sweep");
        caller().wrong(
                        "--vary seed=2:1: the range is 2:1: use A:B with A up to B, and at most 10000",
                        "sweep",
                        "--vary",
                        "seed=2:1");
        caller().wrong(
                        "runs/none: is no sweep, there is no sweep.json in it: use a folder such as runs/parabola-sweep-1",
                        "sweep",
                        "--resume",
                        "runs/none");
        caller().wrong(
                        "--resume without --vary trains what was recorded: leave out [seed]",
                        "sweep",
                        "--resume",
                        "runs/none",
                        "--seed",
                        "1");
    }
}
