package ganscript.data;

/**
 * A curve with a spread around it: at each x, y is normally distributed with mean middle(x) and standard deviation
 * spread(x).
 *
 * @param middle the mean
 * @param spread the standard deviation, 0 or more, in units of y
 */
public record NoisyCurve(Curve middle, Curve spread) {}
