package ganscript.train;

import ganscript.data.Cloud;
import ganscript.data.Column;
import ganscript.data.CurveData;
import ganscript.data.Rows;
import ganscript.data.Source;
import ganscript.data.Table;
import ganscript.gan.Gan;
import ganscript.metrics.SamplePair;
import ganscript.metrics.Score;
import ganscript.metrics.ScoreTable;
import ganscript.metrics.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Scores what a generator makes against real rows, as networks see them: a table's numbers in units of their deviation,
 * so that no column decides alone by its unit. Conditions are those of other real rows, so both samples have them alike;
 * the x of a curve are uniform over its range. The same rows and the same noise whenever it is asked.
 */
public final class Scoring {

    /** So many rows of each kind are compared where nobody says how many. */
    public static final int ROWS = 2000;

    private final Gan gan;
    private final List<Score> scores;
    private final Truth truth;
    private final int n;
    private final long seed;
    private final double[][] real;
    private final Rows other;
    private final SamplePair perfect;

    /** What makes rows. */
    public interface Maker {

        /** What is made of n rows of conditions and the generator's whole input; [n · made]. */
        float[] make(float[] given, float[] input, int n);
    }

    /**
     * @param scores which; empty for all that the data can be scored by
     * @param rows of each kind to be compared, 1 or more; of a table at most half of its rows
     * @param seed of the rows, of the noise, and of the scores' random directions
     * @throws IllegalArgumentException when the data can't be scored by one of them, or are too few for it
     */
    public Scoring(Gan gan, List<Score> scores, int rows, long seed) {
        if (rows < 1) {
            throw new IllegalArgumentException("evaluate: the number of rows is " + rows + ": use 1 or more");
        }
        this.gan = gan;
        // Apart from the batches, which a GAN draws from its own seed.
        this.seed = seed ^ 0x73636f72696e67L;
        var source = gan.data().source();
        truth = truth(source);
        var fitting = fitting(gan);
        for (Score score : scores) {
            if (!fitting.contains(score)) {
                throw new IllegalArgumentException(
                        "evaluate: " + score + " is no score of these data: use one of " + fitting);
            }
        }
        var random = RandomSource.XO_SHI_RO_256_PP.create(this.seed);
        if (source instanceof Table table) {
            n = Math.min(rows, table.size() / 2);
            var halves = table.halves(n, random);
            real = halves.get(0).points();
            other = halves.get(1);
        } else {
            n = rows;
            real = sample(source, random).points();
            other = sample(source, random);
        }
        perfect = pair(other.points());
        this.scores = computable(scores, fitting);
    }

    /** That of the scores that a training wants, its goal's among them; empty where it wants none. */
    static Optional<Scoring> of(Gan gan, TrainSettings settings) {
        List<Score> scores = new ArrayList<>(settings.scores());
        settings.goal()
                .map(Goal::score)
                .filter(score -> !scores.contains(score))
                .ifPresent(scores::add);
        return scores.isEmpty()
                ? Optional.empty()
                : Optional.of(new Scoring(gan, scores, ROWS, gan.seed().value()));
    }

    /** Those that were asked for, or all that can be computed of two real samples: tried now, and not after training. */
    private List<Score> computable(List<Score> asked, List<Score> fitting) {
        if (!asked.isEmpty()) {
            asked.forEach(score -> score.value(perfect));
            return List.copyOf(asked);
        }
        return fitting.stream().filter(this::isComputable).toList();
    }

    private boolean isComputable(Score score) {
        try {
            score.value(perfect);
            return true;
        } catch (IllegalArgumentException e) {
            // Too few rows for it, or too many that are the same.
            return false;
        }
    }

    private Rows sample(Source source, UniformRandomProvider random) {
        if (source instanceof CurveData curve) {
            // Without jitter, and independent of each other, which even x would not be.
            var x = curve.uniform(n, random);
            return new Rows(n, CurveData.floats(x), curve.y(x));
        }
        return source.draw(n, random);
    }

    private static Truth truth(Source source) {
        if (source instanceof CurveData curve) {
            return Truth.of(curve.curve()::at);
        }
        return source instanceof Cloud cloud && cloud.mixture().isPresent()
                ? Truth.of(cloud.mixture().get())
                : Truth.UNKNOWN;
    }

    /** All scores that a GAN's data can be scored by. */
    static List<Score> fitting(Gan gan) {
        return Score.fitting(
                gan.data().given() + gan.data().made(), truth(gan.data().source()));
    }

    /** The scores that are asked for, in order. */
    public List<Score> scores() {
        return scores;
    }

    /**
     * Each score beside what real rows score.
     *
     * @throws IllegalArgumentException when what is made is not finite, or there are too few rows for a score
     */
    public ScoreTable table(Maker maker) {
        return ScoreTable.of(scores, perfect, pair(generated(maker)));
    }

    /** The same without what real rows score, by column; not a number where what is made is not finite. */
    Map<String, Double> values(Maker maker) {
        var generated = generated(maker);
        boolean finite =
                Arrays.stream(generated).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
        Map<String, Double> values = new LinkedHashMap<>();
        var pair = finite ? pair(generated) : null;
        for (Score score : scores) {
            values.put(score.column(), pair == null ? Double.NaN : score.value(pair));
        }
        return values;
    }

    private SamplePair pair(double[][] generated) {
        return new SamplePair(real, generated, truth, seed);
    }

    private double[][] generated(Maker maker) {
        var input = gan.input(other.given(), n, RandomSource.XO_SHI_RO_256_PP.create(seed + 1));
        var made = maker.make(other.given(), input, n);
        // As they are sampled: the likeliest category alone, and no probabilities.
        var columns = gan.data().source().made();
        var sampled = Column.encode(columns, Column.decode(columns, made), n);
        return new Rows(n, other.given(), sampled).points();
    }
}
