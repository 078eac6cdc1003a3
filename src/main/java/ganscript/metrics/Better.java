package ganscript.metrics;

/** Which way a score gets better. */
public enum Better {
    /** A distance or an error. */
    SMALLER,
    /** A share or a count of what is right. */
    LARGER;

    /** Whether a value is better than another; never when either is not a number. */
    public boolean than(double value, double other) {
        return this == SMALLER ? value < other : value > other;
    }
}
