package ganscript.gan;

import ganscript.data.Column;
import ganscript.data.CurveData;
import ganscript.data.Rows;
import ganscript.data.Source;

/**
 * What the generator is to learn, and what of it the discriminator sees.
 *
 * @param source the data: which columns the generator is given, and which it makes
 * @param pairs whether the discriminator sees the conditions too, pairs (x, y) of a curve; the original's sees y alone,
 *     so that any order of the y looks the same to it
 */
public record TrainingData(Source source, boolean pairs) implements GanPart {

    /** Data of which the discriminator sees y alone, as in the original. */
    public TrainingData(CurveData curve) {
        this(curve, false);
    }

    /**
     * The curve that the data lie on.
     *
     * @throws IllegalArgumentException when they lie on none
     */
    public CurveData curve() {
        if (source instanceof CurveData curve) {
            return curve;
        }
        throw new IllegalArgumentException("the data lie on no curve, but are " + source
                + ": use data(curve(…), …) or pairs(curve(…), …) for what needs one");
    }

    /** Width of the conditions, 0 where there are none. */
    public int given() {
        return Column.width(source.given());
    }

    /** Width of what the generator makes. */
    public int made() {
        return Column.width(source.made());
    }

    /** Width of what the discriminator sees. */
    public int seen() {
        return pairs ? given() + made() : made();
    }

    /** What the discriminator sees of rows; [n · seen]. */
    public float[] seen(Rows rows) {
        return pairs ? rows.sideBySide() : rows.made();
    }

    @Override
    public String part() {
        return "data";
    }
}
