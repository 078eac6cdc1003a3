package ganscript.gan;

/**
 * The discriminator's start from a third network, {@code train_dis}, of the same layers: before training, mean
 * (logits − y)² on real batches is minimised by Adam over that network's own variables, which are then copied into
 * the discriminator.
 *
 * <p>This is our reading of code that the original program has commented out, which has no optimizer and squares a
 * pair (logits, sigmoid) against y.
 *
 * @param iterations updates of {@code train_dis}, 1 or more
 * @param learningRate Adam's, greater than 0
 */
public record WarmStart(int iterations, double learningRate) implements GanPart {

    /** Checks the ranges. */
    public WarmStart {
        if (iterations < 1) {
            throw new IllegalArgumentException(
                    "warmStart(" + iterations + "): iterations is " + iterations + ": use 1 or more");
        }
        if (!(learningRate > 0) || Double.isInfinite(learningRate)) {
            throw new IllegalArgumentException("warmStart: learningRate is " + learningRate + ": use greater than 0");
        }
    }

    /** With Adam's learning rate 1e-4, the original's. */
    public WarmStart(int iterations) {
        this(iterations, 1e-4);
    }

    @Override
    public String part() {
        return "warmStart";
    }
}
