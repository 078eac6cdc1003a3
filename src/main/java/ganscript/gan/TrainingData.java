package ganscript.gan;

import ganscript.data.CurveData;

/**
 * What the generator is to learn, and what of it the discriminator sees.
 *
 * @param curve the data: the generator is given x and makes y
 * @param pairs whether the discriminator sees pairs (x, y); the original's sees y alone, so that any order of the y
 *     looks the same to it
 */
public record TrainingData(CurveData curve, boolean pairs) implements GanPart {

    /** Data of which the discriminator sees y alone, as in the original. */
    public TrainingData(CurveData curve) {
        this(curve, false);
    }

    /** Width of what the discriminator sees. */
    public int seen() {
        return pairs ? curve.given() + curve.made() : curve.made();
    }

    /** What the discriminator sees of real data at these x, row by row; [n] → [n · seen]. */
    public float[] real(double[] x) {
        return pairs ? curve.pairs(x) : curve.y(x);
    }

    @Override
    public String part() {
        return "data";
    }
}
