package ganscript.gan;

import com.fasterxml.jackson.annotation.JsonInclude;
import ganscript.data.Cloud;
import ganscript.data.Column;
import ganscript.data.Conditions;
import ganscript.data.Curve;
import ganscript.data.CurveData;
import ganscript.data.Domain;
import ganscript.data.Fingerprint;
import ganscript.data.Jitter;
import ganscript.data.NoisyCurveData;
import ganscript.data.Source;
import ganscript.data.Table;
import ganscript.data.TableColumn;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Data as a definition's file holds them: a curve, perhaps with a spread, or a cloud, or a table.
 *
 * @param curve its expression; null where it was a lambda, which no file can hold
 * @param spread the spread around the curve; null where there is none, or it was a lambda
 * @param domain where x lies; null where there is no curve
 * @param jitter how far x is moved; null where there is no curve
 * @param cloud a cloud of points, otherwise null
 * @param table a table, otherwise null
 * @param pairs true where the discriminator sees the conditions too
 * @param fingerprint the curve on fixed points
 * @param spreadFingerprint the spread on fixed points; null where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DataDefinition(
        String curve,
        String spread,
        Domain domain,
        Jitter jitter,
        Cloud cloud,
        TableDefinition table,
        Boolean pairs,
        Fingerprint fingerprint,
        Fingerprint spreadFingerprint) {

    /**
     * A table.
     *
     * @param file the CSV file, as it was named
     * @param given the names of the conditions
     * @param columns with their scale or their categories
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TableDefinition(String file, List<String> given, List<Column> columns) {

        private Table read() {
            if (file == null || columns == null) {
                throw new IllegalArgumentException(
                        "the table of the definition lacks its file or its columns: add both");
            }
            var wanted = columns.stream()
                    .map(column -> new TableColumn(column.name(), TableColumn.kind(column)))
                    .toList();
            var table =
                    Table.read(Path.of(file), wanted).given(given == null ? Conditions.NONE : new Conditions(given));
            var differences = table.differences(columns);
            if (!differences.isEmpty()) {
                throw new IllegalArgumentException(file + ": is not the table that the definition was made of, column "
                        + differences.get(0) + " differs: use that table, or run the script again");
            }
            return table;
        }
    }

    static DataDefinition of(TrainingData data) {
        Boolean pairs = data.pairs() ? true : null;
        var source = data.source();
        if (source instanceof CurveData curve) {
            return ofCurve(curve, null, null, pairs);
        }
        if (source instanceof NoisyCurveData noisy) {
            return ofCurve(noisy.middle(), noisy.spread().expression().orElse(null), noisy.spreadFingerprint(), pairs);
        }
        if (source instanceof Cloud cloud) {
            return new DataDefinition(null, null, null, null, cloud, null, pairs, null, null);
        }
        var table = (Table) source;
        return new DataDefinition(
                null,
                null,
                null,
                null,
                null,
                new TableDefinition(table.file().toString(), table.conditions(), table.columns()),
                pairs,
                null,
                null);
    }

    private static DataDefinition ofCurve(CurveData data, String spread, Fingerprint spreadPrint, Boolean pairs) {
        return new DataDefinition(
                data.curve().expression().orElse(null),
                spread,
                data.domain(),
                data.jitter(),
                null,
                null,
                pairs,
                data.fingerprint(),
                spreadPrint);
    }

    /** Whether the data are a lambda that this does not hold. */
    public boolean lost() {
        return cloud == null && table == null && (curve == null || (spreadFingerprint != null && spread == null));
    }

    /**
     * The data.
     *
     * @param instead a curve to use instead of the recorded one
     * @param name of the GAN, for what is said
     */
    TrainingData data(Optional<Curve> instead, String name) {
        return new TrainingData(source(instead, name), Boolean.TRUE.equals(pairs));
    }

    /** The data or, where they are lost, others of the same shape: for a graph, which does not depend on them. */
    TrainingData standIn(String name) {
        if (!lost()) {
            return data(Optional.empty(), name);
        }
        return new TrainingData(new CurveData(Curve.of(x -> 0), domain, Jitter.NONE), Boolean.TRUE.equals(pairs));
    }

    private Source source(Optional<Curve> instead, String name) {
        if (instead.isPresent() && (cloud != null || table != null)) {
            throw new IllegalArgumentException("the data of " + name + " lie on no curve: leave the curve out");
        }
        if (cloud != null) {
            return cloud;
        }
        if (table != null) {
            return table.read();
        }
        if (domain == null) {
            throw new IllegalArgumentException(
                    "the definition has no data: add \"data\" with curve, domain and jitter");
        }
        var middle = new CurveData(
                instead.orElseGet(() -> parsed(curve, "curve", name)), domain, jitter == null ? Jitter.NONE : jitter);
        if (instead.isEmpty()) {
            check("curve", curve, fingerprint, middle.fingerprint());
        }
        if (spread == null && spreadFingerprint == null) {
            return middle;
        }
        var noisy = new NoisyCurveData(middle, parsed(spread, "spread", name));
        check("spread", spread, spreadFingerprint, noisy.spreadFingerprint());
        return noisy;
    }

    private static Curve parsed(String expression, String what, String name) {
        if (expression == null) {
            throw new IllegalArgumentException("the " + what + " of " + name
                    + " was a lambda, which no file can hold: run its script again, or give the " + what
                    + " as an expression");
        }
        return Curve.parse(expression);
    }

    private static void check(String what, String expression, Fingerprint recorded, Fingerprint now) {
        if (recorded != null && !now.matches(recorded)) {
            throw new IllegalArgumentException(
                    "the " + what + " \"" + expression
                            + "\" does not give the values of the recorded fingerprint: correct one, or leave the fingerprint out");
        }
    }
}
