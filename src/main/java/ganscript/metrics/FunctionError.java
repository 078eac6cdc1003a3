package ganscript.metrics;

/** How far a learned function is from the true one. */
public final class FunctionError {

    private FunctionError() {}

    /**
     * The mean of |learned − truth|; [n] and [n] → a number, 0 or more.
     *
     * @throws IllegalArgumentException when there is no value, or not as many of each
     */
    public static double meanAbsolute(float[] learned, float[] truth) {
        if (learned.length != truth.length || learned.length == 0) {
            throw new IllegalArgumentException("mean absolute error: " + learned.length + " learned values but "
                    + truth.length + " true ones: use as many of each, 1 or more");
        }
        double sum = 0;
        for (int i = 0; i < learned.length; i++) {
            sum += Math.abs((double) learned[i] - truth[i]);
        }
        return sum / learned.length;
    }
}
