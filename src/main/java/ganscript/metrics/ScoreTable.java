package ganscript.metrics;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Scores of generated points, each beside what other real points score: that is what perfect looks like with so many
 * points.
 *
 * @param rows one a score, in the order in which they were asked for
 */
public record ScoreTable(List<Row> rows) {

    /**
     * One score.
     *
     * @param score which
     * @param value of the generated points against the real ones
     * @param realAgainstReal of the other real points against the same real ones
     */
    public record Row(Score score, double value, double realAgainstReal) {}

    /** Copies the rows. */
    public ScoreTable {
        rows = List.copyOf(rows);
    }

    /**
     * Scores generated points by each of the scores.
     *
     * @param scores without repetition; see {@link Score#fitting}
     * @param real points of the data, [n][width]
     * @param otherReal points of the data independent of those, as many as generated ones, [m][width]
     * @param generated the generator's points, [m][width]
     * @param truth what else is known of the data
     * @param seed of the random directions of the sliced Wasserstein distance; the same for both columns
     * @throws IllegalArgumentException when a score is not of such points, there are too few for one, there are not as
     *     many other real as generated points, widths differ, or a number is not finite
     */
    public static ScoreTable of(
            List<Score> scores, double[][] real, double[][] otherReal, double[][] generated, Truth truth, long seed) {
        if (otherReal.length != generated.length) {
            throw new IllegalArgumentException("scores: " + generated.length + " generated points but "
                    + otherReal.length + " other real ones: use as many of each");
        }
        var pair = new SamplePair(real, generated, truth, seed);
        var perfect = new SamplePair(real, otherReal, truth, seed);
        return new ScoreTable(scores.stream()
                .map(score -> new Row(score, score.value(pair), score.value(perfect)))
                .toList());
    }

    /**
     * The row of a score.
     *
     * @throws IllegalArgumentException when it was not asked for
     */
    public Row row(Score score) {
        return rows.stream()
                .filter(row -> row.score() == score)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the table has no " + score + ": ask for it"));
    }

    /** A line a score. */
    @Override
    public String toString() {
        return rows.stream()
                .map(row -> row.score() + " " + row.value() + ", real against real " + row.realAgainstReal() + ", "
                        + row.score().better().name().toLowerCase(Locale.ROOT) + " is better")
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
