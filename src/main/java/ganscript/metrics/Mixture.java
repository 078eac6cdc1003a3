package ganscript.metrics;

/**
 * An even mixture of round Gaussians: one of the centres at random, and around it the same σ in every direction.
 *
 * <p>The arrays are not copied.
 *
 * @param centres [modes][width], both 1 or more, finite
 * @param sigma the standard deviation of each coordinate, greater than 0, finite
 */
public record Mixture(double[][] centres, double sigma) {

    /** @throws IllegalArgumentException when there is no centre, their widths differ, or a number is out of its range */
    public Mixture {
        Cloud.of("centre", centres);
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

    @Override
    public String toString() {
        return "a mixture of " + modes() + " Gaussians, " + width() + " wide, sigma " + sigma;
    }
}
