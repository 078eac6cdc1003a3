package ganscript.nn;

/**
 * The two seeds of a random operation, in TensorFlow's words.
 *
 * @param graph the seed of everything in the graph
 * @param operation what tells its random operations apart
 */
record Seeds(long graph, long operation) {

    /** TensorFlow takes (0, 0) for "draw a seed of your own"; its {@code get_seed} gives this instead. */
    private static final long ZERO = Integer.MAX_VALUE;

    Seeds {
        if (graph == 0 && operation == 0) {
            operation = ZERO;
        }
    }
}
