package ganscript.data;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;

/**
 * Two interleaved half circles, as likely as each other: (cos t, sin t) and (1 − cos t, 1/2 − sin t) with t uniform in
 * [0, π), each point moved by Gaussian noise. They are those of scikit-learn's {@code make_moons}.
 *
 * @param sigma standard deviation of the noise along each axis, 0 or more
 */
public record Moons(double sigma) implements Cloud {

    /** Checks the value. */
    public Moons {
        Cloud.checkNotNegative("moons", "sigma", sigma);
    }

    @Override
    public void fill(float[] xy, UniformRandomProvider random, ContinuousSampler normal) {
        for (int i = 0; i < xy.length; i += 2) {
            boolean upper = random.nextBoolean();
            double t = Math.PI * random.nextDouble();
            double x = upper ? Math.cos(t) : 1 - Math.cos(t);
            double y = upper ? Math.sin(t) : 0.5 - Math.sin(t);
            xy[i] = (float) (x + sigma * normal.sample());
            xy[i + 1] = (float) (y + sigma * normal.sample());
        }
    }
}
