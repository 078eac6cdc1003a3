package ganscript.data;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;

/**
 * An even mixture of round Gaussians: one of the centres at random, and around it the same σ in every direction.
 *
 * <p>The arrays are not copied.
 *
 * @param centres [modes][width], both 1 or more, finite, all of one width
 * @param sigma the standard deviation of each coordinate, greater than 0, finite
 */
public record Mixture(double[][] centres, double sigma) {

    /** @throws IllegalArgumentException when there is no centre, their widths differ, or a number is out of its range */
    public Mixture {
        if (centres.length == 0 || centres[0].length == 0) {
            throw new IllegalArgumentException("mixture: there is no centre: use one or more");
        }
        for (double[] centre : centres) {
            if (centre.length != centres[0].length || !Arrays.stream(centre).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException(
                        "mixture: a centre is " + Arrays.toString(centre) + ": use finite numbers, as many for each");
            }
        }
        if (!(sigma > 0) || Double.isInfinite(sigma)) {
            throw new IllegalArgumentException("mixture: sigma is " + sigma + ": use greater than 0");
        }
    }

    /** How many Gaussians. */
    public int modes() {
        return centres.length;
    }

    /** How many coordinates a point has. */
    public int width() {
        return centres[0].length;
    }

    void fill(float[] xy, UniformRandomProvider random, ContinuousSampler normal) {
        for (int i = 0; i < xy.length; i += 2) {
            var centre = centres[random.nextInt(centres.length)];
            xy[i] = (float) (centre[0] + sigma * normal.sample());
            xy[i + 1] = (float) (centre[1] + sigma * normal.sample());
        }
    }

    @Override
    public String toString() {
        return "a mixture of " + modes() + " Gaussians, " + width() + " wide, sigma " + sigma;
    }
}
