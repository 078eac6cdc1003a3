package ganscript.cli;

import ganscript.GanScript;
import ganscript.gan.GanLoss;

/** The losses by the names that scripts give them. */
enum LossName {
    NON_SATURATING("nonSaturating"),
    LEAST_SQUARES("leastSquares"),
    HINGE("hinge"),
    WASSERSTEIN("wasserstein"),
    RELATIVISTIC_PAIRING("relativisticPairing");

    private final String word;

    LossName(String word) {
        this.word = word;
    }

    /** @param smooth the label that stands for real, of the first alone; null for the original's */
    GanLoss build(Double smooth) {
        return switch (this) {
            case NON_SATURATING -> GanScript.nonSaturating(smooth == null ? 0.99 : smooth);
            case LEAST_SQUARES -> GanScript.leastSquares();
            case HINGE -> GanScript.hinge();
            case WASSERSTEIN -> GanScript.wasserstein();
            case RELATIVISTIC_PAIRING -> GanScript.relativisticPairing();
        };
    }

    /** What the command line takes, in small letters or large ones, and help shows. */
    @Override
    public String toString() {
        return word;
    }
}
