package ganscript.metrics;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Real points beside generated ones, to be scored. Each score, and what several share, is computed once and kept; not for
 * several threads at a time.
 */
public final class SamplePair {

    /** Along which the sliced Wasserstein distance looks. */
    private static final int DIRECTIONS = 128;

    /** Which neighbour's distance is the radius of a ball: as Naeem et al. propose. */
    static final int NEIGHBOUR = 5;

    private final double[][] real;
    private final double[][] generated;
    private final Truth truth;
    private final long seed;
    private final Map<Score, Double> values = new EnumMap<>(Score.class);
    private Prdc prdc;
    private KolmogorovSmirnov kolmogorovSmirnov;
    private ModeScores modeScores;

    /**
     * The arrays are not copied and must not change.
     *
     * @param real points of the data, [n][width] with n and width 1 or more
     * @param generated the generator's points, [m][width] with m 1 or more
     * @param truth what else is known of the data
     * @param seed of the random directions of the sliced Wasserstein distance, and of nothing else
     * @throws IllegalArgumentException when there is no point of a kind, widths differ, or a number is not finite
     */
    public SamplePair(double[][] real, double[][] generated, Truth truth, long seed) {
        PointColumns.of("generated", generated).checkAsWideAs(PointColumns.of("real", real));
        this.real = real;
        this.generated = generated;
        this.truth = Objects.requireNonNull(truth, "truth");
        this.seed = seed;
    }

    /** The score's value, computed when it is first asked for. */
    double value(Score score, DoubleSupplier computed) {
        var kept = values.get(score);
        if (kept != null) {
            return kept;
        }
        double value = computed.getAsDouble();
        values.put(score, value);
        return value;
    }

    double[][] real() {
        return real;
    }

    double[][] generated() {
        return generated;
    }

    Truth truth() {
        return truth;
    }

    int width() {
        return real[0].length;
    }

    double[] realNumbers() {
        return column(real, 0);
    }

    double[] generatedNumbers() {
        return column(generated, 0);
    }

    /** The y that the generator made. */
    double[] learned() {
        return column(generated, 1);
    }

    /** f at the x that the generator made y for. */
    double[] exact() {
        return Arrays.stream(column(generated, 0))
                .map(truth.function().orElseThrow())
                .toArray();
    }

    double[][] directions() {
        return SlicedWasserstein.directions(DIRECTIONS, width(), seed);
    }

    Prdc prdc() {
        prdc = keep(prdc, () -> Prdc.between(real, generated, NEIGHBOUR));
        return prdc;
    }

    KolmogorovSmirnov kolmogorovSmirnov() {
        kolmogorovSmirnov = keep(kolmogorovSmirnov, () -> KolmogorovSmirnov.between(realNumbers(), generatedNumbers()));
        return kolmogorovSmirnov;
    }

    ModeScores modeScores() {
        modeScores =
                keep(modeScores, () -> ModeScores.of(generated, truth.mixture().orElseThrow()));
        return modeScores;
    }

    private static <T> T keep(T kept, Supplier<T> made) {
        return kept == null ? made.get() : kept;
    }

    private static double[] column(double[][] points, int c) {
        return Arrays.stream(points).mapToDouble(point -> point[c]).toArray();
    }
}
