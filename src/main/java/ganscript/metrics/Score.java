package ganscript.metrics;

import static ganscript.metrics.Better.LARGER;
import static ganscript.metrics.Better.SMALLER;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Everything that generated points can be scored by. Distances are in the points' own unit; where columns have units of
 * their own, as in a table, bring them to one scale before, or the widest column decides alone.
 *
 * <p>A constant's name is the score's name everywhere: {@code sliced-wasserstein} on a command line is the column {@code
 * sliced_wasserstein} of a file.
 */
public enum Score {
    /** The mean of |y − f(x)| over generated (x, y). */
    MEAN_ABSOLUTE_ERROR(DataKind.FUNCTION, SMALLER),
    /** The 99th percentile of |y − f(x)| over generated (x, y). */
    ABSOLUTE_ERROR_P99(DataKind.FUNCTION, SMALLER),
    /** The 1-Wasserstein distance of numbers. */
    WASSERSTEIN_1(DataKind.NUMBERS, SMALLER),
    /** The Kolmogorov-Smirnov statistic of numbers, from 0 to 1. */
    KOLMOGOROV_SMIRNOV(DataKind.NUMBERS, SMALLER),
    /** The p-value of that statistic; uniform from 0 to 1 between real samples. */
    KOLMOGOROV_SMIRNOV_P(DataKind.NUMBERS, LARGER),
    /** The mean 1-Wasserstein distance along 128 random directions. */
    SLICED_WASSERSTEIN(DataKind.CLOUD, SMALLER),
    /** 2 E‖X − Y‖ − E‖X − X'‖ − E‖Y − Y'‖. */
    ENERGY_DISTANCE(DataKind.CLOUD, SMALLER),
    /** The unbiased squared maximum mean discrepancy of a Gaussian kernel; around 0 between real samples. */
    MMD_SQUARED(DataKind.CLOUD, SMALLER),
    /** The share of generated points within the real ones' neighbourhoods, those of the 5th neighbour. */
    PRECISION(DataKind.CLOUD, LARGER),
    /** The share of real points within the generated ones' neighbourhoods. */
    RECALL(DataKind.CLOUD, LARGER),
    /** In how many fifths of real neighbourhoods a generated point lies on average; around 1 between real samples. */
    DENSITY(DataKind.CLOUD, LARGER),
    /** The share of real points with a generated one in their neighbourhood. */
    COVERAGE(DataKind.CLOUD, LARGER),
    /** How many modes of a mixture hold 1 % or more of all points within 3 σ. */
    MODES_COVERED(DataKind.MIXTURE, LARGER),
    /** The share of points within 3 σ of the nearest centre. */
    HIGH_QUALITY(DataKind.MIXTURE, LARGER),
    /** The total variation of modes from the even mixture, points beyond 3 σ being one more class. */
    MODE_TOTAL_VARIATION(DataKind.MIXTURE, SMALLER),
    /** The total variation from the mixture's exact mass, in cells of side σ / 2. */
    FINE_TOTAL_VARIATION(DataKind.MIXTURE, SMALLER),
    /** The largest difference of a correlation of two columns, from 0 to 2. */
    CORRELATION_DIFFERENCE(DataKind.TABLE, SMALLER);

    private final DataKind kind;
    private final Better better;

    Score(DataKind kind, Better better) {
        this.kind = kind;
        this.better = better;
    }

    /**
     * The score of that name, in small letters or large ones, with hyphens or underscores.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Score named(String name) {
        var constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values())
                .filter(score -> score.name().equals(constant))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the score " + name + " is unknown: use one of " + Arrays.toString(values())));
    }

    /** All that points of that width, of which that is known, can be scored by, in their order here. */
    public static List<Score> fitting(int width, Truth truth) {
        return Arrays.stream(values())
                .filter(score -> score.kind.fits(width, truth))
                .toList();
    }

    /** What it can be asked of. */
    public DataKind kind() {
        return kind;
    }

    /** Which way it gets better. */
    public Better better() {
        return better;
    }

    /** Its column in a file, such as sliced_wasserstein. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name on a command line and in tables, such as sliced-wasserstein. */
    @Override
    public String toString() {
        return column().replace('_', '-');
    }

    /**
     * The score of the generated points; where it asks for them, against the real ones.
     *
     * @throws IllegalArgumentException when the points are not of its kind, or too few
     */
    public double value(SamplePair pair) {
        if (!kind.fits(pair.width(), pair.truth())) {
            throw new IllegalArgumentException(this + " is of " + kind.needs() + ", but these are points "
                    + pair.width() + " wide: use one of " + fitting(pair.width(), pair.truth()));
        }
        return pair.value(this, () -> compute(pair));
    }

    private double compute(SamplePair pair) {
        return switch (this) {
            case MEAN_ABSOLUTE_ERROR -> FunctionError.meanAbsolute(pair.learned(), pair.exact());
            case ABSOLUTE_ERROR_P99 -> FunctionError.percentile99Absolute(pair.learned(), pair.exact());
            case WASSERSTEIN_1 -> Wasserstein1.between(pair.realNumbers(), pair.generatedNumbers());
            case KOLMOGOROV_SMIRNOV -> pair.kolmogorovSmirnov().statistic();
            case KOLMOGOROV_SMIRNOV_P -> pair.kolmogorovSmirnov().pValue();
            case SLICED_WASSERSTEIN -> SlicedWasserstein.between(pair.real(), pair.generated(), pair.directions());
            case ENERGY_DISTANCE -> EnergyDistance.between(pair.real(), pair.generated());
            case MMD_SQUARED -> MmdSquared.between(pair.real(), pair.generated());
            case PRECISION -> pair.prdc().precision();
            case RECALL -> pair.prdc().recall();
            case DENSITY -> pair.prdc().density();
            case COVERAGE -> pair.prdc().coverage();
            case MODES_COVERED -> pair.modeScores().covered();
            case HIGH_QUALITY -> pair.modeScores().highQuality();
            case MODE_TOTAL_VARIATION -> pair.modeScores().totalVariation();
            case FINE_TOTAL_VARIATION ->
                FineTotalVariation.of(pair.generated(), pair.truth().mixture().orElseThrow());
            case CORRELATION_DIFFERENCE -> Correlations.largestDifference(pair.real(), pair.generated());
        };
    }
}
