package ganscript.report;

import ganscript.metrics.Score;
import ganscript.train.Sweep;
import ganscript.train.SweepRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A sweep as a table in plain text: what varied, scores, seconds, and the run's folder. */
public final class SweepText {

    private SweepText() {}

    /**
     * A line for each definition below a header, without a line's end at its end.
     *
     * @param scores to be shown beside the one that says which is best
     */
    public static String table(Sweep sweep, List<Score> scores) {
        List<Score> shown = new ArrayList<>(scores);
        shown.remove(sweep.by());
        shown.add(0, sweep.by());
        List<List<String>> lines = new ArrayList<>(List.of(header(sweep, shown)));
        sweep.rows().forEach(row -> lines.add(cells(row, shown)));
        return aligned(lines);
    }

    private static List<String> header(Sweep sweep, List<Score> scores) {
        List<String> header = new ArrayList<>(sweep.list().names());
        scores.forEach(score -> header.add(score.toString()));
        header.addAll(List.of("seconds", "run"));
        return header;
    }

    private static List<String> cells(SweepRow row, List<Score> scores) {
        List<String> cells = new ArrayList<>(row.varied().values());
        scores.forEach(score -> cells.add(number("%.5g", row.score(score.column()))));
        cells.add(number("%.1f", row.seconds()));
        cells.add(folder(row));
        return cells;
    }

    private static String folder(SweepRow row) {
        boolean done = row.outcome().equals(SweepRow.DONE);
        return row.folder()
                .map(path -> path + (done ? "" : " (" + row.outcome() + ")"))
                .orElse(row.outcome());
    }

    private static String number(String format, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "-";
    }

    private static String aligned(List<List<String>> lines) {
        var text = new StringBuilder();
        for (List<String> line : lines) {
            for (int k = 0; k < line.size() - 1; k++) {
                int column = k;
                int width = lines.stream()
                        .mapToInt(each -> each.get(column).length())
                        .max()
                        .orElseThrow();
                text.append(" ".repeat(width - line.get(k).length()))
                        .append(line.get(k))
                        .append("  ");
            }
            text.append(line.get(line.size() - 1)).append('\n');
        }
        return text.toString().stripTrailing();
    }
}
