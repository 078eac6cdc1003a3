package ganscript.data;

import java.util.List;

/**
 * The columns of a table that the generator is given.
 *
 * @param names of the columns
 */
public record Conditions(List<String> names) {

    /** None: all columns are made. */
    public static final Conditions NONE = new Conditions(List.of());

    /** Copies the names. */
    public Conditions {
        names = List.copyOf(names);
    }
}
