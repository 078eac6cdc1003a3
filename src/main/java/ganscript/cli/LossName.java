package ganscript.cli;

import ganscript.GanScript;
import ganscript.gan.GanLoss;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

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

    /** Reads a word. */
    static final class Converter implements ITypeConverter<LossName> {
        @Override
        public LossName convert(String text) {
            return Stream.of(values())
                    .filter(loss -> loss.word.equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "\"" + text + "\" is no loss: use one of " + List.of(values())));
        }
    }

    /** What the command line takes and help shows. */
    @Override
    public String toString() {
        return word;
    }
}
