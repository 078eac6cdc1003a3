package ganscript.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Points, or rows of a table, in the order in which they were asked for: columns of values. Of a curve, the columns are
 * x and y.
 *
 * <p>Arrays are not copied.
 *
 * @param columns one or more, all of one length, each name once
 */
public record Points(List<Values> columns) {

    /** @throws IllegalArgumentException when there is no column, they differ in length, or a name comes twice */
    public Points {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("points: there is no column: use one or more");
        }
        for (Values column : columns) {
            var first = columns.get(0);
            if (column.size() != first.size()) {
                throw new IllegalArgumentException("points: " + first.size() + " " + first.name() + " but "
                        + column.size() + " " + column.name() + ": use as many of each");
            }
        }
        if (columns.stream().map(Values::name).distinct().count() < columns.size()) {
            throw new IllegalArgumentException(
                    "points: a name comes twice among " + names(columns) + ": name each column once");
        }
    }

    /** Points (x, y) of the plane; [n] and [n]. */
    public Points(float[] x, float[] y) {
        this(List.of(new Numbers("x", x), new Numbers("y", y)));
    }

    /** Points of given columns beside generated ones. */
    public static Points of(List<Values> given, List<Values> made) {
        return new Points(Stream.concat(given.stream(), made.stream()).toList());
    }

    /**
     * The points of all parts, one behind the other.
     *
     * @param parts 1 or more, all of the same columns
     */
    public static Points joined(List<Points> parts) {
        List<Values> joined = new ArrayList<>();
        for (Values first : parts.get(0).columns) {
            var same = parts.stream().map(part -> part.column(first.name())).toList();
            joined.add(first.joined(same));
        }
        return new Points(joined);
    }

    /** How many points, 0 or more. */
    public int size() {
        return columns.get(0).size();
    }

    /** The column x, [n]. */
    public float[] x() {
        return numbers("x");
    }

    /** The column y, [n]. */
    public float[] y() {
        return numbers("y");
    }

    /**
     * A column of numbers; [n].
     *
     * @throws IllegalArgumentException when there is no such column, or it holds categories
     */
    public float[] numbers(String name) {
        if (column(name) instanceof Numbers numbers) {
            return numbers.values();
        }
        throw new IllegalArgumentException("points: " + name + " holds categories: use categories(\"" + name + "\")");
    }

    /**
     * A column of categories; [n].
     *
     * @throws IllegalArgumentException when there is no such column, or it holds numbers
     */
    public String[] categories(String name) {
        if (column(name) instanceof Categories categories) {
            return categories.values();
        }
        throw new IllegalArgumentException("points: " + name + " holds numbers: use numbers(\"" + name + "\")");
    }

    /** The names of the columns, in order. */
    public List<String> names() {
        return names(columns);
    }

    /**
     * A column.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public Values column(String name) {
        return column(columns, name);
    }

    /**
     * The column of that name among several.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Values column(List<Values> columns, String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "points: there is no column " + name + ": use one of " + names(columns)));
    }

    private static List<String> names(List<Values> columns) {
        List<String> names = new ArrayList<>();
        columns.forEach(column -> names.add(column.name()));
        return names;
    }

    @Override
    public String toString() {
        return size() + " points (" + String.join(", ", names()) + ")";
    }
}
