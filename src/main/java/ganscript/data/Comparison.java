package ganscript.data;

import java.util.Optional;

/**
 * What a picture of a run shows: real data and what the generator makes.
 *
 * @param real points of the data
 * @param generated as many; those of a curve belong to the same x
 * @param overlaid whether the one is drawn upon the other, as for a curve, or beside it
 * @param surface what the discriminator makes of the plane that both lie in, where it sees just that plane
 */
public record Comparison(Points real, Points generated, boolean overlaid, Optional<Surface> surface) {

    /** Points of a curve: one upon the other. */
    public Comparison(Points real, Points generated) {
        this(real, generated, true, Optional.empty());
    }
}
