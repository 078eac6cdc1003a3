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
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sweep's sweep.csv: a row for each definition that has come to its end. */
final class SweepCsv {

    private static final String NUMBER = "definition";
    private static final String SECONDS = "seconds";
    private static final String OUTCOME = "outcome";
    private static final String FOLDER = "folder";

    private final Path file;
    private final List<String> varied;
    private final List<Score> scores;

    /** @param folder the sweep's */
    SweepCsv(Path folder, List<String> varied, List<Score> scores) {
        this.file = folder.resolve("sweep.csv");
        this.varied = varied;
        this.scores = scores;
    }

    /** Writes all of it beside its place and moves it there: who looks, or is cut off, has a whole table. */
    void write(Collection<SweepRow> rows) {
        var part = file.resolveSibling(".sweep.csv.part");
        try {
            try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(part)) {
                csv.writeRecord(header());
                rows.forEach(row -> csv.writeRecord(cells(row)));
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": can't be written: " + e.getMessage(), e);
        }
    }

    private List<String> header() {
        List<String> header = new ArrayList<>(List.of(NUMBER));
        header.addAll(varied);
        scores.forEach(score -> header.add(score.column()));
        header.addAll(List.of(SECONDS, OUTCOME, FOLDER));
        return header;
    }

    private List<String> cells(SweepRow row) {
        List<String> cells = new ArrayList<>(List.of(Integer.toString(row.number())));
        cells.addAll(row.varied().values());
        scores.forEach(score -> cells.add(Double.toString(row.score(score.column()))));
        cells.add(Double.toString(row.seconds()));
        cells.add(row.outcome());
        cells.add(row.folder().map(Path::toString).orElse(""));
        return cells;
    }

    /**
     * The rows that it holds; none where there is no file.
     *
     * @throws IllegalArgumentException when it is no such file
     */
    List<SweepRow> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().map(this::row).toList();
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(file + ": is no sweep.csv of this sweep: " + e.getMessage(), e);
        }
    }

    /** A run's folder is looked for beside the file, wherever the sweep's folder is now. */
    private SweepRow row(NamedCsvRecord cells) {
        Map<String, String> values = new LinkedHashMap<>();
        varied.forEach(name -> values.put(name, cells.getField(name)));
        Map<String, Double> figures = new LinkedHashMap<>();
        scores.forEach(score -> figures.put(score.column(), Double.parseDouble(cells.getField(score.column()))));
        var folder = Optional.of(cells.getField(FOLDER))
                .filter(cell -> !cell.isEmpty())
                .map(cell -> file.resolveSibling(Path.of(cell).getFileName()));
        return new SweepRow(
                Integer.parseInt(cells.getField(NUMBER)),
                values,
                figures,
                Double.parseDouble(cells.getField(SECONDS)),
                cells.getField(OUTCOME),
                folder);
    }
}
