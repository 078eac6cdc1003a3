package ganscript.train;

import ganscript.metrics.Score;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Several definitions, trained.
 *
 * @param folder where sweep.csv and the runs are
 * @param list what was trained
 * @param by the score that says which is best
 * @param rows what came of each, in the list's order
 */
public record Sweep(Path folder, SweepList list, Score by, List<SweepRow> rows) {

    /** Copies the rows. */
    public Sweep {
        rows = List.copyOf(rows);
    }

    /** The best by its score, the first of equals; none where no score is a number. */
    public Optional<SweepRow> best() {
        return rows.stream()
                .filter(row -> Double.isFinite(row.score(by.column())))
                .reduce((best, row) -> by.better().than(row.score(by.column()), best.score(by.column())) ? row : best);
    }

    /**
     * The run of a row as its folder keeps it, to be closed.
     *
     * @throws IllegalArgumentException when it has no folder or no checkpoint
     */
    public Run open(SweepRow row) {
        var path = row.folder()
                .orElseThrow(() -> new IllegalArgumentException(
                        folder + ": definition " + row.number() + " has no run: it " + row.outcome()));
        return Run.restored(list.entries().get(row.number() - 1).gan(), path);
    }
}
