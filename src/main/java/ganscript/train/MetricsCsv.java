package ganscript.train;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import ganscript.metrics.Score;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** A run's metrics.csv: a row each report, there to be read as soon as it is written. */
public final class MetricsCsv implements AutoCloseable {

    /** The columns, in order, each with what it holds. */
    private static final Map<String, ToDoubleFunction<Metrics>> COLUMNS = new LinkedHashMap<>();

    /** Columns that are there only where a learning rate changes. */
    private static final Map<String, ToDoubleFunction<Metrics>> RATES = new LinkedHashMap<>();

    static {
        COLUMNS.put("iteration", Metrics::iteration);
        COLUMNS.put("wall_seconds", Metrics::wallSeconds);
        COLUMNS.put("loss_d", Metrics::discriminatorLoss);
        COLUMNS.put("loss_g", Metrics::generatorLoss);
        COLUMNS.put("d_real", Metrics::meanReal);
        COLUMNS.put("d_fake", Metrics::meanFake);
        COLUMNS.put("accuracy_real", Metrics::accuracyReal);
        COLUMNS.put("accuracy_fake", Metrics::accuracyFake);
        COLUMNS.put("gradient_norm_d", Metrics::discriminatorGradientNorm);
        COLUMNS.put("gradient_norm_g", Metrics::generatorGradientNorm);
        RATES.put("learning_rate_d", Metrics::discriminatorLearningRate);
        RATES.put("learning_rate_g", Metrics::generatorLearningRate);
    }

    private final Map<String, ToDoubleFunction<Metrics>> columns = new LinkedHashMap<>(COLUMNS);

    private final Path file;
    private final CsvWriter csv;

    /**
     * @param rates whether learning rates are among the columns
     * @param scores that are among them
     */
    MetricsCsv(Path file, boolean rates, List<Score> scores) {
        if (rates) {
            columns.putAll(RATES);
        }
        for (Score score : scores) {
            columns.put(score.column(), metrics -> metrics.scores().get(score.column()));
        }
        this.file = file;
        try {
            csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
            csv.writeRecord(columns.keySet());
            csv.flush();
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    void write(Metrics metrics) {
        try {
            csv.writeRecord(columns.values().stream()
                    .map(column -> text(column.applyAsDouble(metrics)))
                    .toList());
            csv.flush();
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private UncheckedIOException cannotWrite(IOException e) {
        return new UncheckedIOException(file + ": can't be written: " + e.getMessage(), e);
    }

    /**
     * Reads a file that a run wrote.
     *
     * @throws IllegalArgumentException when there is none, or it is no such file
     */
    public static List<Metrics> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(file + ": no such file: use the folder of a run");
        }
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().map(MetricsCsv::metrics).toList();
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(file + ": is no metrics.csv of a run: " + e.getMessage(), e);
        }
    }

    private static Metrics metrics(NamedCsvRecord row) {
        var figures = COLUMNS.keySet().stream()
                .mapToDouble(column -> Double.parseDouble(row.getField(column)))
                .toArray();
        return new Metrics(
                (int) figures[0],
                figures[1],
                figures[2],
                figures[3],
                figures[4],
                figures[5],
                figures[6],
                figures[7],
                figures[8],
                figures[9],
                rate(row, "learning_rate_d"),
                rate(row, "learning_rate_g"),
                scores(row));
    }

    private static Map<String, Double> scores(NamedCsvRecord row) {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (Score score : Score.values()) {
            row.findField(score.column()).ifPresent(cell -> scores.put(score.column(), Double.parseDouble(cell)));
        }
        return scores;
    }

    private static double rate(NamedCsvRecord row, String column) {
        return row.findField(column).map(Double::parseDouble).orElse(Double.NaN);
    }

    /** Whole numbers without a point: the column iteration. */
    private static String text(double figure) {
        return figure == Math.rint(figure) && Math.abs(figure) < 1e9
                ? Long.toString((long) figure)
                : Double.toString(figure);
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }
}
