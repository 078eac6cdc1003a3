package ganscript.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads columns of a CSV file, row by row.
 *
 * @param columns with their scale or their categories, as found
 * @param encoded what networks see of each, [rows · its width]
 */
record TableCsv(List<Column> columns, List<float[]> encoded) {

    /** What signatures of exported generators call inputs of their own. */
    private static final Set<String> TAKEN = Set.of("n", "seed", "noise");

    /** A deviation smaller than so small a part of the mean leaves less than three digits to floats. */
    private static final double FLOAT_STEPS = 1e4;

    /** Each is a column of zeros and ones in every row. */
    private static final int MOST_CATEGORIES = 1000;

    /** @throws IllegalArgumentException as {@link Table#read} tells */
    static TableCsv read(Path file, List<TableColumn> wanted) {
        check(file, wanted);
        var cells = CsvCells.read(file, wanted);
        if (cells.get(0).size() < 2) {
            throw new IllegalArgumentException(
                    file + ": there are " + cells.get(0).size() + " rows below the header: use 2 or more");
        }
        List<Column> columns = new ArrayList<>();
        List<float[]> encoded = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).kind() == TableColumn.Kind.NUMERIC) {
                numeric(file, wanted.get(i).name(), cells.get(i), columns, encoded);
            } else {
                category(file, wanted.get(i).name(), cells.get(i), columns, encoded);
            }
        }
        return new TableCsv(List.copyOf(columns), encoded);
    }

    private static void check(Path file, List<TableColumn> wanted) {
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException(
                    "table(\"" + file + "\"): there is no column: add one, such as numeric(\"height\")");
        }
        var names = wanted.stream().map(TableColumn::name).toList();
        if (Set.copyOf(names).size() < names.size()) {
            throw new IllegalArgumentException(
                    "table(\"" + file + "\"): a column comes twice among " + names + ": use each once");
        }
        names.stream().filter(TAKEN::contains).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("table(\"" + file + "\"): a column can't be called " + name
                    + ", which is an input of exported generators: rename it in the header");
        });
    }

    private static void numeric(
            Path file, String name, List<String> cells, List<Column> columns, List<float[]> encoded) {
        var values = cells.stream().mapToDouble(Double::parseDouble).toArray();
        if (Arrays.stream(values).allMatch(value -> value == values[0])) {
            throw new IllegalArgumentException(
                    file + ": column " + name + " is " + cells.get(0) + " in every row: leave it out");
        }
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double variance = 0;
        for (double value : values) {
            variance += (value - mean) * (value - mean) / values.length;
        }
        if (!(Math.sqrt(variance) * FLOAT_STEPS > Math.abs(mean))) {
            throw new IllegalArgumentException(file + ": column " + name + " has mean " + mean + " and deviation "
                    + Math.sqrt(variance) + ", too close together for floats: subtract a fixed number from it first");
        }
        var column = new NumericColumn(name, mean, Math.sqrt(variance));
        var rows = new float[values.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = column.encode(values[i]);
        }
        columns.add(column);
        encoded.add(rows);
    }

    private static void category(
            Path file, String name, List<String> cells, List<Column> columns, List<float[]> encoded) {
        var categories = List.copyOf(new TreeSet<>(cells));
        if (categories.size() < 2) {
            throw new IllegalArgumentException(
                    file + ": column " + name + " is " + cells.get(0) + " in every row: leave it out");
        }
        if (categories.size() > MOST_CATEGORIES) {
            throw new IllegalArgumentException(file + ": column " + name + " has " + categories.size()
                    + " categories: use " + MOST_CATEGORIES + " or fewer, or numeric(\"" + name + "\")");
        }
        var column = new CategoryColumn(name, categories);
        columns.add(column);
        encoded.add(column.encode(cells));
    }
}
