package ganscript.cli;

import static ganscript.GanScript.data;
import static ganscript.GanScript.given;
import static ganscript.GanScript.table;

import ganscript.GanScript;
import ganscript.data.Table;
import ganscript.data.TableColumn;
import ganscript.gan.TrainingData;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options of data that are a table. */
@Command
final class TableOptions {

    @Option(names = "--table", paramLabel = "FILE", description = "Rows of a CSV file instead of a curve.")
    private String file;

    @Option(names = "--numeric", paramLabel = "COLUMN,...", description = "The table's columns of numbers, if any.")
    private String numeric;

    @Option(
            names = "--category",
            paramLabel = "COLUMN,...",
            description = "The table's columns of categories, if any; they stand behind those of numbers.")
    private String category;

    @Option(
            names = "--given",
            paramLabel = "COLUMN,...",
            description = "The columns that the generator is given, to make the others (none).")
    private String given;

    /** The names of those that are there. */
    List<String> said() {
        return Stream.of(
                        file == null ? null : "--table",
                        numeric == null ? null : "--numeric",
                        category == null ? null : "--category",
                        given == null ? null : "--given")
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether it is another table than that of a definition. */
    boolean another() {
        return file != null;
    }

    /**
     * These data with what is said, which is not nothing.
     *
     * @throws IllegalArgumentException when the table can't be read, or there is none
     */
    TrainingData changed(TrainingData now) {
        // Of a definition's table the columns are chosen already.
        boolean chosen = numeric == null && category == null && now.source() instanceof Table;
        if (file == null && !chosen) {
            throw new IllegalArgumentException(
                    said().get(0) + " names columns of a --table, but there is none: add it");
        }
        var read = file == null ? (Table) now.source() : read();
        return given == null ? data(read) : data(read, given(given.split(",", -1)));
    }

    private Table read() {
        var columns = Stream.concat(columns(numeric, GanScript::numeric), columns(category, GanScript::category))
                .toArray(TableColumn[]::new);
        if (columns.length == 0) {
            throw new IllegalArgumentException("--table " + file
                    + ": none of its columns is named: use --numeric COLUMN,… or --category COLUMN,…");
        }
        return table(file, columns);
    }

    private static Stream<TableColumn> columns(String names, Function<String, TableColumn> kind) {
        return names == null ? Stream.of() : Stream.of(names.split(",", -1)).map(kind);
    }
}
