package ganscript.train;

import ganscript.metrics.Score;

/**
 * A score that is good enough: training ends with the first report that reaches it.
 *
 * @param score which
 * @param value as good as this, or better
 */
public record Goal(Score score, double value) {

    /** @throws IllegalArgumentException when the value is not finite */
    public Goal {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "stopWhen(\"" + score + "\", " + value + "): value is " + value + ": use a finite number");
        }
    }

    /** Whether figures reach it; those without the score don't. */
    boolean reachedBy(Metrics metrics) {
        Double now = metrics.scores().get(score.column());
        return now != null && (now == value || score.better().than(now, value));
    }
}
