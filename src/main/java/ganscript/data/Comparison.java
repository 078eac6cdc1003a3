package ganscript.data;

/**
 * What a picture of a run shows: the truth and what the generator makes of it, at the same x.
 *
 * @param real points of the data
 * @param generated points (x, G(x))
 */
public record Comparison(Points real, Points generated) {}
