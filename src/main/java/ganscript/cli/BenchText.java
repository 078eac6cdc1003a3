package ganscript.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code gan bench} measured, as a table. */
final class BenchText {

    private BenchText() {}

    /** A line for each measurement: what, its figure's name, median, least, most. */
    static String table(Map<String, List<Map<String, Object>>> measured) {
        var text = new StringBuilder(line("", "", "median", "least", "most"));
        measured.forEach((kind, rows) -> rows.forEach(row -> row.keySet().stream()
                .filter(name -> row.containsKey(name + "_least"))
                .forEach(name -> text.append(line(
                        what(row),
                        name.replace('_', ' '),
                        figure(row.get(name)),
                        figure(row.get(name + "_least")),
                        figure(row.get(name + "_most")))))));
        return text.toString();
    }

    private static String what(Map<String, Object> row) {
        return row.get("what")
                + (row.containsKey("batch") ? ", batch " + row.get("batch") : "")
                + (Boolean.TRUE.equals(row.get("compiled")) ? ", compiled" : "");
    }

    private static String line(String what, String name, String median, String least, String most) {
        return String.format(Locale.ROOT, "%-32s  %-36s %12s %12s %12s\n", what, name, median, least, most);
    }

    private static String figure(Object value) {
        return String.format(Locale.ROOT, "%.1f", (Double) value);
    }
}
