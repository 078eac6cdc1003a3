package ganscript.train;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A run's metrics.csv: a row each report, there to be read as soon as it is written. */
public final class MetricsCsv implements AutoCloseable {

    private static final String[] HEADER = {"iteration", "wall_seconds", "loss_d", "loss_g", "d_real", "d_fake"};

    private final CsvWriter csv;

    MetricsCsv(Path file) {
        try {
            csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
            csv.writeRecord(HEADER);
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Metrics metrics) {
        try {
            csv.writeRecord(
                    Integer.toString(metrics.iteration()),
                    Double.toString(metrics.wallSeconds()),
                    Double.toString(metrics.discriminatorLoss()),
                    Double.toString(metrics.generatorLoss()),
                    Double.toString(metrics.meanReal()),
                    Double.toString(metrics.meanFake()));
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        return new Metrics(
                Integer.parseInt(row.getField(HEADER[0])),
                Double.parseDouble(row.getField(HEADER[1])),
                Double.parseDouble(row.getField(HEADER[2])),
                Double.parseDouble(row.getField(HEADER[3])),
                Double.parseDouble(row.getField(HEADER[4])),
                Double.parseDouble(row.getField(HEADER[5])));
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
