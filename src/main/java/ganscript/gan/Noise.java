package ganscript.gan;

import com.fasterxml.jackson.annotation.JsonValue;
import ganscript.data.Rows;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * What the generator is given beside the conditions: numbers from the standard normal distribution, fresh for each row.
 *
 * @param width how many to a row, 1 or more
 */
public record Noise(@JsonValue int width) implements GanPart {

    /** Checks the width. */
    public Noise {
        if (width < 1) {
            throw new IllegalArgumentException("noise(" + width + "): width is " + width + ": use 1 or more");
        }
    }

    /** Conditions with noise beside them; [n · given] → [n · (given + width)]. */
    float[] beside(float[] given, int n, UniformRandomProvider random) {
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        var noise = new float[n * width];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) normal.sample();
        }
        return Rows.sideBySide(n, given, noise);
    }

    @Override
    public String part() {
        return "noise";
    }
}
