package ganscript.nn;

/** What a network is applied for: some layers compute one thing while it learns and another when it is used. */
public sealed interface Phase {

    /** To be used, or pictured: the same input always gives the same output, row by row. */
    Phase SAMPLING = new Sampling();

    /** To learn: layers may look at the whole batch, and draw random numbers. */
    static Phase training(RandomStream random) {
        return new Training(random);
    }

    /**
     * To learn.
     *
     * @param random where random numbers come from
     */
    record Training(RandomStream random) implements Phase {}

    /** To be used. */
    record Sampling() implements Phase {}
}
