package ganscript.data;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;

/**
 * An Archimedean spiral from the origin: the point at radius · √u and angle 2π · turns · √u with u uniform in [0, 1),
 * moved by Gaussian noise. The root makes it about as dense outside as inside.
 *
 * @param turns how often it goes round, greater than 0
 * @param radius how far it goes out, greater than 0
 * @param sigma standard deviation of the noise along each axis, 0 or more
 */
public record Spiral(double turns, double radius, double sigma) implements Cloud {

    /** Checks the values. */
    public Spiral {
        Cloud.checkPositive("spiral", "turns", turns);
        Cloud.checkPositive("spiral", "radius", radius);
        Cloud.checkNotNegative("spiral", "sigma", sigma);
    }

    @Override
    public void fill(float[] xy, UniformRandomProvider random, ContinuousSampler normal) {
        for (int i = 0; i < xy.length; i += 2) {
            double way = Math.sqrt(random.nextDouble());
            double angle = 2 * Math.PI * turns * way;
            xy[i] = (float) (radius * way * Math.cos(angle) + sigma * normal.sample());
            xy[i + 1] = (float) (radius * way * Math.sin(angle) + sigma * normal.sample());
        }
    }
}
