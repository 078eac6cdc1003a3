package ganscript.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Some columns of a CSV file with a header, read row by row. */
final class CsvCells {

    private CsvCells() {}

    /**
     * Each wanted column's cells, none empty, those of numbers finite numbers.
     *
     * @throws IllegalArgumentException when the file can't be read, a column is missing, or a cell is empty or no number;
     *     names line and column
     */
    static List<List<String>> read(Path file, List<TableColumn> wanted) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(file + ": no such file: use a CSV file with a header");
        }
        List<List<String>> cells = new ArrayList<>();
        wanted.forEach(column -> cells.add(new ArrayList<>()));
        try (var csv = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                for (int i = 0; i < wanted.size(); i++) {
                    cells.get(i).add(cell(file, row, wanted.get(i)));
                }
            }
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new IllegalArgumentException(file + ": can't be read as CSV: " + e.getMessage(), e);
        }
        return cells;
    }

    private static String cell(Path file, NamedCsvRecord row, TableColumn column) {
        if (!row.getHeader().contains(column.name())) {
            throw new IllegalArgumentException(
                    file + ": there is no column " + column.name() + " in the header: use one of " + row.getHeader());
        }
        String cell = row.findField(column.name()).orElse("").strip();
        if (cell.isEmpty()) {
            throw wrong(file, row, column, "there is no value: fill it in, or leave the row out");
        }
        if (column.kind() == TableColumn.Kind.NUMERIC && !isNumber(cell)) {
            throw wrong(
                    file,
                    row,
                    column,
                    "\"" + cell + "\" is no number: use one such as -2.5, or category(\"" + column.name() + "\")");
        }
        return cell;
    }

    private static IllegalArgumentException wrong(Path file, NamedCsvRecord row, TableColumn column, String what) {
        return new IllegalArgumentException(
                file + ":" + row.getStartingLineNumber() + ": column " + column.name() + ": " + what);
    }

    /** Whether a cell is a finite number that a float can hold. */
    static boolean isNumber(String cell) {
        try {
            return Float.isFinite(Float.parseFloat(cell));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
