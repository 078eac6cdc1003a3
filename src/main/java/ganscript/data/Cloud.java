package ganscript.data;

import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** Points (x, y) of the plane that belong to no condition: the generator makes both from noise. */
public sealed interface Cloud extends Source permits Ring, Grid, Moons, Spiral {

    /**
     * Fills points into {@code xy}, x and y in turn; [2n].
     *
     * @param normal draws from the standard normal distribution
     */
    void fill(float[] xy, UniformRandomProvider random, ContinuousSampler normal);

    /** The Gaussians that it is made of, where it is. */
    default Optional<Mixture> mixture() {
        return Optional.empty();
    }

    @Override
    default List<Column> given() {
        return List.of();
    }

    @Override
    default List<Column> made() {
        return List.of(new NumericColumn("x"), new NumericColumn("y"));
    }

    @Override
    default Rows draw(int n, UniformRandomProvider random) {
        var xy = new float[2 * n];
        fill(xy, random, ZigguratSampler.NormalizedGaussian.of(random));
        return new Rows(n, new float[0], xy);
    }

    /** @throws IllegalArgumentException when the value is not greater than 0 */
    static void checkPositive(String word, String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(word + ": " + name + " is " + value + ": use greater than 0");
        }
    }

    /** @throws IllegalArgumentException when the value is less than 0 */
    static void checkNotNegative(String word, String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(word + ": " + name + " is " + value + ": use 0 or more");
        }
    }

    /** @throws IllegalArgumentException when the count is less than 1 */
    static void checkCount(String word, String name, int count) {
        if (count < 1) {
            throw new IllegalArgumentException(word + ": " + name + " is " + count + ": use 1 or more");
        }
    }
}
