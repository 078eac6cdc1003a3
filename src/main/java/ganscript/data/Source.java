package ganscript.data;

import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Where real data come from, and which of their columns are given to the generator and which it makes. */
public sealed interface Source permits CurveData, NoisyCurveData, Cloud, Table {

    /** The conditions: columns that the generator is given; perhaps none. */
    List<Column> given();

    /** The columns that the generator makes; one or more. */
    List<Column> made();

    /** n independent rows; n is 1 or more. */
    Rows draw(int n, UniformRandomProvider random);

    /** The conditions of n rows, drawn as for {@link #draw}; [n · width of the conditions]. */
    default float[] drawGiven(int n, UniformRandomProvider random) {
        return draw(n, random).given();
    }

    /**
     * Rows for a picture, without what only training needs; n is 1 or more.
     *
     * @param random for what is random about them
     */
    default Rows pictured(int n, UniformRandomProvider random) {
        return draw(n, random);
    }

    /** Where x lies, where x is what the generator is given. */
    default Optional<Domain> range() {
        return Optional.empty();
    }

    /** Rows as people read them: original units, names of categories. */
    default Points decode(Rows rows) {
        return Points.of(Column.decode(given(), rows.given()), Column.decode(made(), rows.made()));
    }
}
