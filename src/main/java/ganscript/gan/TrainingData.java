package ganscript.gan;

import ganscript.data.CurveData;

/** What the generator is to learn. */
public record TrainingData(CurveData curve) implements GanPart {

    @Override
    public String part() {
        return "data";
    }
}
