package ganscript.data;

import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;

/**
 * Gaussians on a circle around the origin: the k-th of m at angle 2πk/m, k from 0, all as likely.
 *
 * @param modes m, 1 or more
 * @param radius of the circle, greater than 0
 * @param sigma standard deviation of each Gaussian along each axis, greater than 0
 */
public record Ring(int modes, double radius, double sigma) implements Cloud {

    /** Checks the values. */
    public Ring {
        Cloud.checkCount("ring", "modes", modes);
        Cloud.checkPositive("ring", "radius", radius);
        Cloud.checkPositive("ring", "sigma", sigma);
    }

    @Override
    public Optional<Mixture> mixture() {
        var centres = new double[modes][2];
        for (int k = 0; k < modes; k++) {
            double angle = 2 * Math.PI * k / modes;
            centres[k][0] = radius * Math.cos(angle);
            centres[k][1] = radius * Math.sin(angle);
        }
        return Optional.of(new Mixture(centres, sigma));
    }

    @Override
    public void fill(float[] xy, UniformRandomProvider random, ContinuousSampler normal) {
        mixture().orElseThrow().fill(xy, random, normal);
    }
}
