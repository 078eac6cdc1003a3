package ganscript.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Points and numbers as CSV: comma, dot, a header line. */
public final class PointsCsv {

    /** Rows whose lines one core makes at a time, and rows whose lines are held at once. */
    private static final int LINES = 2048;

    private static final int BLOCK = 32 * LINES;

    private PointsCsv() {}

    /**
     * Writes points that come in parts: a header, such as {@code x,y}, before the first, and a line for each point. Flushes,
     * but does not close.
     */
    public static void write(Parts parts, Writer writer) throws IOException {
        var header = new AtomicBoolean(true);
        parts.each(points -> {
            if (header.getAndSet(false)) {
                put(text(csv -> csv.writeRecord(points.names())), writer);
            }
            for (int from = 0; from < points.size(); from += BLOCK) {
                writeRows(points, from, Math.min(from + BLOCK, points.size()), writer);
            }
        });
        writer.flush();
    }

    /** All cores make lines, which takes longer than writing them. */
    private static void writeRows(Points points, int from, int to, Writer writer) {
        IntStream.range(0, (to - from + LINES - 1) / LINES)
                .parallel()
                .mapToObj(i -> lines(points, from + i * LINES, Math.min(from + (i + 1) * LINES, to)))
                .toList()
                .forEach(lines -> put(lines, writer));
    }

    private static String lines(Points points, int from, int to) {
        return text(csv -> writeRows(points, from, to, csv));
    }

    private static String text(Consumer<CsvWriter> records) {
        var text = new StringWriter();
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        records.accept(csv);
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void put(String text, Writer writer) {
        try {
            writer.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeRows(Points points, int from, int to, CsvWriter csv) {
        var cells = new String[points.columns().size()];
        for (int i = from; i < to; i++) {
            for (int k = 0; k < cells.length; k++) {
                cells[k] = points.columns().get(k).cell(i);
            }
            csv.writeRecord(cells);
        }
    }

    /** Points in parts of the same columns, one part at least, perhaps without a point. */
    @FunctionalInterface
    public interface Parts {

        /** Hands over part after part. */
        void each(Consumer<Points> to);
    }

    /** Writes a header, such as {@code x,y}, and a line for each point, and flushes, but does not close. */
    public static void write(Points points, Writer writer) throws IOException {
        write(to -> to.accept(points), writer);
    }

    /**
     * Some columns of a file with a header.
     *
     * @throws IllegalArgumentException when the file can't be read, a column is missing, or a cell is empty or no number;
     *     names line and column
     */
    public static Points read(Path file, List<TableColumn> wanted) {
        var cells = CsvCells.read(file, wanted);
        List<Values> columns = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            String name = wanted.get(i).name();
            columns.add(
                    wanted.get(i).kind() == TableColumn.Kind.CATEGORY
                            ? new Categories(name, cells.get(i).toArray(String[]::new))
                            : new Numbers(
                                    name,
                                    CurveData.floats(cells.get(i).stream()
                                            .mapToDouble(Double::parseDouble)
                                            .toArray())));
        }
        return new Points(columns);
    }

    /**
     * Numbers of a file's column {@code x}, or of its first column where the first line is a number; [n].
     *
     * @throws IllegalArgumentException when the file can't be read, has no such column, or a cell is no number
     */
    public static float[] readX(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(file + ": no such file: use a CSV file with a column x");
        }
        try (var csv = CsvReader.builder().detectBomHeader(true).ofCsvRecord(file)) {
            var numbers = new ArrayList<Float>();
            int column = 0;
            boolean first = true;
            for (CsvRecord row : csv) {
                if (first && !CsvCells.isNumber(row.getField(0))) {
                    column = column(file, row);
                } else {
                    numbers.add(number(file, row, column));
                }
                first = false;
            }
            return toArray(numbers);
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new IllegalArgumentException(file + ": can't be read as CSV: " + e.getMessage(), e);
        }
    }

    private static int column(Path file, CsvRecord header) {
        int column = header.getFields().indexOf("x");
        if (column < 0) {
            throw new IllegalArgumentException(
                    file + ": there is no column x among " + header.getFields() + ": name one of them x");
        }
        return column;
    }

    private static float number(Path file, CsvRecord row, int column) {
        String cell = column < row.getFieldCount() ? row.getField(column) : "";
        if (!CsvCells.isNumber(cell)) {
            throw new IllegalArgumentException(
                    file + ":" + row.getStartingLineNumber() + ": \"" + cell + "\" is no number: use one such as -2.5");
        }
        return Float.parseFloat(cell);
    }

    private static float[] toArray(List<Float> numbers) {
        var array = new float[numbers.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = numbers.get(i);
        }
        return array;
    }
}
