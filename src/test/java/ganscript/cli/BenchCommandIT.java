package ganscript.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gan bench}: what it prints, in a moment; how quick the machine is says nothing here. */
final class BenchCommandIT {

    @TempDir
    Path temp;

    @Test
    void everyMeasurementIsInTheJsonWithItsSpread() throws IOException {
        var caller = new Caller(temp);
        JsonNode all = new JsonMapper()
                .readTree(caller.done(
                        "bench",
                        "--json",
                        "--repetitions",
                        "2",
                        "--iterations",
                        "1",
                        "--points",
                        "300",
                        "--batch",
                        "8"));
        assertThat(all.fieldNames()).toIterable().containsExactly("training", "sampling", "start");
        var training = all.get("training");
        assertThat(training).hasSize(3);
        assertThat(training.findValuesAsText("batch")).containsExactly("64", "8", "64");
        assertThat(training.findValuesAsText("compiled")).containsExactly("false", "false", "false");
        training.forEach(row -> assertSpread(row, "microseconds_per_iteration"));
        assertSpread(training.get(0), "microseconds_of_matrix_products");
        assertSpread(training.get(1), "microseconds_of_matrix_products");
        assertSpread(all.at("/sampling/0"), "points_per_second");
        assertSpread(all.at("/sampling/0"), "points_per_second_of_matrix_products");
        assertSpread(all.at("/sampling/1"), "microseconds_per_call");
        assertSpread(all.at("/start/0"), "milliseconds_to_first_iteration");
        // What it trains on the way is gone.
        assertThat(caller.contents("")).isEmpty();
    }

    @Test
    void batchIsThatOfTheCase() throws IOException {
        String command = "bench --only training --case sine-pairs --batch 8 --iterations 1 --repetitions 1 --json";
        var training = new JsonMapper()
                .readTree(new Caller(temp).done(command.split(" ", -1)))
                .get("training");
        assertThat(training.findValuesAsText("what")).containsExactly("sine-pairs", "sine-pairs");
        assertThat(training.findValuesAsText("batch")).containsExactly("64", "8");
    }

    private static void assertSpread(JsonNode row, String name) {
        double least = row.get(name + "_least").asDouble();
        double most = row.get(name + "_most").asDouble();
        assertThat(row.get(name).asDouble()).as(name).isPositive().isBetween(least, most);
        assertThat(row.get("repetitions").asInt()).isEqualTo(2);
    }

    @Test
    void oneKindAsATable() {
        var caller = new Caller(temp);
        var lines = caller.done("bench", "--only", "sampling", "--repetitions", "1", "--points", "10")
                .lines()
                .toList();
        assertThat(lines.get(0).strip().split(" +", -1)).containsExactly("median", "least", "most");
        assertThat(lines.subList(1, lines.size())).hasSize(3).anyMatch(line -> line.startsWith("one point "));
        caller.wrong("--repetitions is 0: use 1 or more", "bench", "--repetitions", "0");
        caller.wrong(
                "--case is of training, but --only is start: leave one of them out",
                "bench",
                "--only",
                "start",
                "--case",
                "ring");
    }
}
