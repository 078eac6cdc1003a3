package ganscript.data;

/**
 * A column of a CSV file that is wanted, and how it is to be read.
 *
 * @param name as in the header
 * @param kind what its cells are
 */
public record TableColumn(String name, Kind kind) {

    /** What cells are. */
    public enum Kind {
        /** Finite numbers. */
        NUMERIC,
        /** Names of categories; any text but the empty one. */
        CATEGORY
    }

    /** How the cells of a column that was read were read. */
    public static Kind kind(Column column) {
        return column instanceof NumericColumn ? Kind.NUMERIC : Kind.CATEGORY;
    }
}
