package ganscript.data;

/** A named column of values. */
public sealed interface Values permits Numbers, Categories {

    /** The column's name. */
    String name();

    /** How many values, 0 or more. */
    int size();

    /** The value of a row as a CSV cell. */
    String cell(int row);
}
