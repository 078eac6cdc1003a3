package ganscript.data;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;

/**
 * Gaussians of the plane, all as likely and as wide, in both directions.
 *
 * @param centres [modes][2]
 * @param sigma standard deviation along each axis, greater than 0
 */
public record Mixture(double[][] centres, double sigma) {

    void fill(float[] xy, UniformRandomProvider random, ContinuousSampler normal) {
        for (int i = 0; i < xy.length; i += 2) {
            var centre = centres[random.nextInt(centres.length)];
            xy[i] = (float) (centre[0] + sigma * normal.sample());
            xy[i + 1] = (float) (centre[1] + sigma * normal.sample());
        }
    }
}
