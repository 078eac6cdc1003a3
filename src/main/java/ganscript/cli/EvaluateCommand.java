package ganscript.cli;

import ganscript.data.Curve;
import ganscript.metrics.Better;
import ganscript.metrics.Score;
import ganscript.metrics.ScoreTable;
import ganscript.model.EvaluatedFolder;
import ganscript.train.Scoring;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Scores what a run or an exported generator makes against its data, each score beside what real rows"
                        + " score against real ones.")
final class EvaluateCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "RUN|MODEL",
            description = "A run's folder, whose newest checkpoint counts, or the folder of an exported generator.")
    private Path folder;

    @Option(
            names = "--scores",
            paramLabel = "NAME",
            split = ",",
            description = "Which scores, such as sliced-wasserstein,coverage (all that fit the data).")
    private List<String> scores = new ArrayList<>();

    @Option(
            names = "-n",
            paramLabel = "N",
            defaultValue = "" + Scoring.ROWS,
            description = "How many rows of each kind are compared (${DEFAULT-VALUE}).")
    private int n;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Of the rows and the noise (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--curve",
            paramLabel = "EXPR",
            description = "The curve, where it was a lambda, which no file holds.")
    private String curve;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public void run() {
        List<Score> wanted;
        Optional<Curve> instead;
        try {
            wanted = scores.stream().map(Score::named).toList();
            instead = Optional.ofNullable(curve).map(Curve::parse);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        var table = EvaluatedFolder.evaluate(folder, instead, wanted, n, seed);
        System.out.print(json ? Json.text(fields(table)) + "\n" : text(table));
    }

    private static String text(ScoreTable table) {
        var lines = new StringBuilder(line("score", "generated", "real", ""));
        for (ScoreTable.Row row : table.rows()) {
            lines.append(line(
                    row.score().toString(),
                    number(row.value()),
                    number(row.realAgainstReal()),
                    row.score().better() == Better.SMALLER ? "smaller is better" : "larger is better"));
        }
        return lines.toString();
    }

    private static String line(String name, String value, String real, String better) {
        return String.format(Locale.ROOT, "%-22s %12s %12s  %s", name, value, real, better)
                        .stripTrailing()
                + "\n";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.5g", value);
    }

    private static Map<String, Object> fields(ScoreTable table) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (ScoreTable.Row row : table.rows()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("generated", row.value());
            values.put("real", row.realAgainstReal());
            fields.put(row.score().column(), values);
        }
        return fields;
    }
}
