package ganscript.cli;

import ganscript.gan.Gan;
import ganscript.metrics.Spread;
import ganscript.model.SamplingBench;
import ganscript.train.TrainingBench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures how quickly this machine trains, samples and starts: medians, least and most.")
final class BenchCommand implements Runnable {

    private static final int POINTS = 200_000;

    @Spec
    private CommandSpec spec;

    /** What is measured. */
    enum Kind {
        TRAINING,
        SAMPLING,
        START;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(names = "--only", paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES} (all three).")
    private Kind only;

    @Option(
            names = "--batch",
            paramLabel = "B",
            description = "Points that an update sees, beside what is usual: of the parabola, or of --case.")
    private Integer batch;

    @Option(
            names = "--case",
            paramLabel = "NAME",
            description =
                    "Of training, this alone: ${COMPLETION-CANDIDATES} (the first two). Batches are of 64, the ring's of 256.")
    private Benchmark benchmark;

    @Option(
            names = "--repetitions",
            paramLabel = "N",
            defaultValue = "5",
            description = "How often each is measured (${DEFAULT-VALUE}).")
    private int repetitions;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            description = "Iterations of one repetition (200, fewer of large batches); below 50 in single updates.")
    private Integer iterations;

    @Option(names = "--points", paramLabel = "N", description = "Points of one repetition (" + POINTS + ").")
    private Integer points;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "Whose points are sampled (models/original of this installation).")
    private Path model;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public void run() {
        check("--repetitions", repetitions);
        check("--points", points == null ? 1 : points);
        check("--iterations", iterations == null ? 1 : iterations);
        check("--batch", batch == null ? 1 : batch);
        belongs("--case", benchmark, Kind.TRAINING);
        belongs("--batch", batch, Kind.TRAINING);
        belongs("--iterations", iterations, Kind.TRAINING);
        belongs("--points", points, Kind.SAMPLING);
        belongs("--model", model, Kind.SAMPLING);
        Map<String, List<Map<String, Object>>> measured = new LinkedHashMap<>();
        try (var folder = new TemporaryFolder()) {
            if (measures(Kind.TRAINING)) {
                measured.put(Kind.TRAINING.toString(), training(folder.path()));
            }
            if (measures(Kind.SAMPLING)) {
                measured.put(Kind.SAMPLING.toString(), sampling());
            }
            if (measures(Kind.START)) {
                measured.put(Kind.START.toString(), start(folder.path()));
            }
            // What was measured is said even where the folder can't be removed.
            System.out.print(json ? Json.text(measured) + "\n" : BenchText.table(measured));
        }
    }

    private boolean measures(Kind kind) {
        return only == null || only == kind;
    }

    private void check(String option, int value) {
        if (value < 1) {
            throw new ParameterException(spec.commandLine(), option + " is " + value + ": use 1 or more");
        }
    }

    private void belongs(String option, Object given, Kind kind) {
        if (given != null && !measures(kind)) {
            throw new ParameterException(
                    spec.commandLine(),
                    option + " is of " + kind + ", but --only is " + only + ": leave one of them out");
        }
    }

    private List<Map<String, Object>> training(Path folder) {
        var measured = benchmark == null ? List.of(Benchmark.PARABOLA, Benchmark.SINE_PAIRS) : List.of(benchmark);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Benchmark each : measured) {
            Set<Integer> batches = new LinkedHashSet<>(List.of(each.usualBatch()));
            if (batch != null && each == measured.get(0)) {
                batches.add(batch);
            }
            batches.forEach(size -> rows.add(training(each.of(size), each == Benchmark.PARABOLA, folder)));
        }
        return rows;
    }

    private Map<String, Object> training(Gan gan, boolean products, Path folder) {
        int size = gan.batch().size();
        int stretch = iterations != null ? iterations : Math.max(10, Math.min(200, 12_800 / size));
        var times = TrainingBench.measure(gan, repetitions, stretch, products, folder);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("what", gan.name());
        row.put("batch", size);
        row.put("compiled", times.compiled());
        put(row, "microseconds_per_iteration", times.iteration());
        times.products().ifPresent(alone -> put(row, "microseconds_of_matrix_products", alone));
        return row;
    }

    private List<Map<String, Object>> sampling() {
        var home = System.getProperty("ganscript.home", "");
        var folder = model == null ? Path.of(home, "models", "original") : model;
        int size = points == null ? POINTS : points;
        var speeds = SamplingBench.measure(folder, repetitions, size, Math.max(1, size / 200));
        Map<String, Object> many = new LinkedHashMap<>();
        many.put("what", "many points");
        many.put("points", size);
        put(many, "points_per_second", speeds.pointsPerSecond());
        speeds.productsPerSecond().ifPresent(alone -> put(many, "points_per_second_of_matrix_products", alone));
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("what", "one point");
        one.put("points", 1);
        put(one, "microseconds_per_call", speeds.microsecondsOfOne());
        return List.of(many, one);
    }

    private List<Map<String, Object>> start(Path folder) {
        var times = StartBench.measure(folder, repetitions);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("what", "gan train");
        put(row, "milliseconds_to_first_iteration", times.firstIteration());
        put(row, "milliseconds_to_end", times.end());
        return List.of(row);
    }

    /** The median under its own name, the others beside it. */
    private static void put(Map<String, Object> row, String name, Spread spread) {
        row.put(name, spread.median());
        row.put(name + "_least", spread.least());
        row.put(name + "_most", spread.most());
        row.put("repetitions", spread.repetitions());
    }
}
