package ganscript.data;

import java.util.List;
import java.util.stream.Stream;

/** One column of what a GAN learns: how its values become the numbers that networks see, and back. */
public sealed interface Column permits NumericColumn, CategoryColumn {

    /** Its name, in CSV headers, signatures and pictures. */
    String name();

    /** How many numbers stand for one value, 1 or more. */
    int width();

    /**
     * The values that encoded rows stand for.
     *
     * @param rows encoded rows, each {@code stride} wide, row by row
     * @param from where this column begins in a row
     */
    Values decode(float[] rows, int stride, int from);

    /**
     * What networks see of a column of values; [n] → [n · width].
     *
     * @throws IllegalArgumentException when the values are not of its kind
     */
    float[] encode(Values values);

    /** What networks see of the values of that name, side by side; n values each → [n · width]. */
    static float[] encode(List<Column> columns, List<Values> values, int n) {
        var rows = new float[0];
        for (Column column : columns) {
            rows = Rows.sideBySide(n, rows, column.encode(Points.column(values, column.name())));
        }
        return rows;
    }

    /** How wide rows of such columns are. */
    static int width(List<Column> columns) {
        return columns.stream().mapToInt(Column::width).sum();
    }

    /** Whether all columns are numbers that networks see as they are. */
    static boolean plain(Source source) {
        return Stream.concat(source.given().stream(), source.made().stream())
                .allMatch(column -> column instanceof NumericColumn number && number.plain());
    }

    /** The values of all columns that encoded rows hold side by side; [n · width] → n rows. */
    static List<Values> decode(List<Column> columns, float[] rows) {
        int stride = width(columns);
        int from = 0;
        var values = new Values[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).decode(rows, stride, from);
            from += columns.get(i).width();
        }
        return List.of(values);
    }
}
