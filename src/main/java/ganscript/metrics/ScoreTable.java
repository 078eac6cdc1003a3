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
     * @param perfect other real points of the data, independent of the real ones, in the place of generated ones
     * @param pair the generator's points, as many, beside the same real ones
     * @throws IllegalArgumentException when a score is not of such points, there are too few for one, or there are not as
     *     many other real as generated points
     */
    public static ScoreTable of(List<Score> scores, SamplePair perfect, SamplePair pair) {
        if (perfect.generated().length != pair.generated().length) {
            throw new IllegalArgumentException("scores: " + pair.generated().length + " generated points but "
                    + perfect.generated().length + " other real ones: use as many of each");
        }
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
