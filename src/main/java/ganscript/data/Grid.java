package ganscript.data;

import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;

/**
 * Gaussians on a square grid around the origin, all as likely: centres (i − (side − 1)/2, j − (side − 1)/2) · spacing
 * for i and j from 0 to side − 1.
 *
 * @param side how many in a row, 1 or more
 * @param spacing from one centre to the next, greater than 0
 * @param sigma standard deviation of each Gaussian along each axis, greater than 0
 */
public record Grid(int side, double spacing, double sigma) implements Cloud {

    /** Checks the values. */
    public Grid {
        Cloud.checkCount("grid", "side", side);
        Cloud.checkPositive("grid", "spacing", spacing);
        Cloud.checkPositive("grid", "sigma", sigma);
    }

    @Override
    public Optional<Mixture> mixture() {
        var centres = new double[side * side][2];
        double middle = (side - 1) / 2.0;
        for (int k = 0; k < centres.length; k++) {
            int row = k / side;
            centres[k][0] = (row - middle) * spacing;
            centres[k][1] = (k % side - middle) * spacing;
        }
        return Optional.of(new Mixture(centres, sigma));
    }

    @Override
    public void fill(float[] xy, UniformRandomProvider random, ContinuousSampler normal) {
        mixture().orElseThrow().fill(xy, random, normal);
    }
}
