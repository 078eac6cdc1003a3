package ganscript.train;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What came of one of a sweep's definitions.
 *
 * @param number which, from 1 in the order of the list
 * @param varied in what it differs from the others, by name
 * @param scores at the end, by column; not numbers where it diverged, none where it failed
 * @param seconds of training
 * @param outcome {@value #DONE}, {@value #DIVERGED}, or {@value #FAILED} with a sentence
 * @param folder of the run, where there is one
 */
public record SweepRow(
        int number,
        Map<String, String> varied,
        Map<String, Double> scores,
        double seconds,
        String outcome,
        Optional<Path> folder) {

    /** Trained to the end. */
    public static final String DONE = "done";

    /** Trained to the end, but what it makes is not finite. */
    public static final String DIVERGED = "diverged";

    /** Not trained to the end; the same definition may succeed another time. */
    static final String FAILED = "failed: ";

    /** Keeps the orders. */
    public SweepRow {
        varied = Collections.unmodifiableMap(new LinkedHashMap<>(varied));
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    }

    static SweepRow of(int number, SweepEntry entry, Run run, Map<String, Double> scores) {
        boolean finite = scores.values().stream().allMatch(Double::isFinite);
        return new SweepRow(
                number,
                entry.varied(),
                scores,
                run.last().wallSeconds(),
                finite ? DONE : DIVERGED,
                Optional.of(run.folder()));
    }

    static SweepRow failed(int number, SweepEntry entry, RuntimeException e) {
        var why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new SweepRow(
                number, entry.varied(), Map.of(), Double.NaN, FAILED + why.replaceAll("\\s+", " "), Optional.empty());
    }

    /** Whether training came to its end: with the same bits it would come to the same again. */
    boolean complete() {
        return !outcome.startsWith(FAILED);
    }

    /** The score of that column; not a number where there is none. */
    public double score(String column) {
        return scores.getOrDefault(column, Double.NaN);
    }
}
