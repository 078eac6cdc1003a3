package ganscript.data;

import java.util.List;

/** A named column of values. */
public sealed interface Values permits Numbers, Categories {

    /** The column's name. */
    String name();

    /** How many values, 0 or more. */
    int size();

    /** The values of several columns of its kind, one behind the other, under its name. */
    Values joined(List<Values> parts);

    /** The value of a row as a CSV cell. */
    String cell(int row);
}
