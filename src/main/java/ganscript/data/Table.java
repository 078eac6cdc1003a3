package ganscript.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * Columns of a CSV file. Networks see numbers standardised to mean 0 and deviation 1, and categories one-hot. Batches
 * are rows drawn at random, with repetition.
 */
public final class Table implements Source {

    private final Path file;
    private final List<Column> columns;
    private final List<float[]> encoded;
    private final List<String> conditions;
    private final List<Column> given;
    private final List<Column> made;
    private final int size;
    private final float[] givenRows;
    private final float[] madeRows;

    private Table(Path file, List<Column> columns, List<float[]> encoded, Conditions given) {
        this.file = file;
        this.columns = columns;
        this.encoded = encoded;
        this.conditions = given.names();
        this.size = encoded.get(0).length / columns.get(0).width();
        for (String condition : conditions) {
            if (columns.stream().noneMatch(column -> column.name().equals(condition))) {
                throw new IllegalArgumentException(
                        "given(\"" + condition + "\"): the table has no such column: use one of "
                                + columns.stream().map(Column::name).toList());
            }
        }
        this.given = columns.stream().filter(this::isGiven).toList();
        this.made = columns.stream().filter(column -> !isGiven(column)).toList();
        if (made.isEmpty()) {
            throw new IllegalArgumentException(
                    "given: every column is given, so there is nothing to make: leave one out");
        }
        givenRows = join(true);
        madeRows = join(false);
    }

    /**
     * Reads a table of which nothing is given, yet.
     *
     * @param file CSV with a header
     * @param columns which of its columns, in the order wanted; 1 or more, each once
     * @throws IllegalArgumentException when the file can't be read, a value is missing or no number (names row and
     *     column), a column is constant, or there are fewer than 2 rows
     */
    public static Table read(Path file, List<TableColumn> columns) {
        var read = TableCsv.read(file, columns);
        return new Table(file, read.columns(), read.encoded(), Conditions.NONE);
    }

    /**
     * This with other conditions.
     *
     * @throws IllegalArgumentException when it has no such column, or nothing is left to make
     */
    public Table given(Conditions others) {
        return new Table(file, columns, encoded, others);
    }

    private boolean isGiven(Column column) {
        return conditions.contains(column.name());
    }

    private float[] join(boolean wanted) {
        var rows = new float[0];
        for (int i = 0; i < columns.size(); i++) {
            if (isGiven(columns.get(i)) == wanted) {
                rows = Rows.sideBySide(size, rows, encoded.get(i));
            }
        }
        return rows;
    }

    /** Where it was read from. */
    public Path file() {
        return file;
    }

    /** All its columns, in order. */
    public List<Column> columns() {
        return columns;
    }

    /** The names of the columns that are given. */
    public List<String> conditions() {
        return conditions;
    }

    /** How many rows, 2 or more. */
    public int size() {
        return size;
    }

    /** The rows themselves, in the order of the file. */
    public Rows rows() {
        return new Rows(size, givenRows, madeRows);
    }

    @Override
    public List<Column> given() {
        return given;
    }

    @Override
    public List<Column> made() {
        return made;
    }

    @Override
    public Rows draw(int n, UniformRandomProvider random) {
        return pick(random.ints(n, 0, size).toArray());
    }

    /** Two samples of n rows each that share no row; n is at most half of the table's. */
    public List<Rows> halves(int n, UniformRandomProvider random) {
        var shuffled = new PermutationSampler(random, size, 2 * n).sample();
        return List.of(pick(Arrays.copyOf(shuffled, n)), pick(Arrays.copyOfRange(shuffled, n, 2 * n)));
    }

    private Rows pick(int[] which) {
        return new Rows(which.length, pick(givenRows, which), pick(madeRows, which));
    }

    private float[] pick(float[] rows, int[] which) {
        int width = rows.length / size;
        var picked = new float[width * which.length];
        for (int i = 0; i < which.length; i++) {
            System.arraycopy(rows, which[i] * width, picked, i * width, width);
        }
        return picked;
    }

    /** How it differs from the columns that were recorded of it; empty where it does not. */
    public List<String> differences(List<Column> recorded) {
        List<String> differences = new ArrayList<>();
        for (Column column : recorded) {
            if (!columns.contains(column)) {
                differences.add(column.name());
            }
        }
        return differences;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Table table
                && file.equals(table.file)
                && columns.equals(table.columns)
                && conditions.equals(table.conditions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(file, columns, conditions);
    }

    @Override
    public String toString() {
        return "table " + file + " of " + size + " rows";
    }
}
