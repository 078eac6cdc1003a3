package ganscript.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ganscript.data.Column;
import ganscript.data.Domain;
import ganscript.gan.Definition;
import ganscript.train.Metrics;
import ganscript.train.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The side file of an export, {@value #FILE}: what a person needs to understand the generator. It also marks the
 * folder as ours.
 *
 * @param run the name of the run's folder
 * @param from the smallest x that it was trained on; null where it is not given x
 * @param to the largest x that it was trained on; null where it is not given x
 * @param given the columns that the generator is given, in order; null where it is x alone
 * @param made the columns that it makes, in order; null where it is y alone
 * @param metrics the figures at the end of training
 * @param definition the definition, with the versions of what trained it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExportInfo(
        String run,
        Double from,
        Double to,
        List<String> given,
        List<String> made,
        Metrics metrics,
        JsonNode definition) {

    static final String FILE = "ganscript.json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static ExportInfo of(Run run) {
        var source = run.gan().data().source();
        var domain = source.range();
        try {
            return new ExportInfo(
                    run.folder().getFileName().toString(),
                    domain.map(Domain::from).orElse(null),
                    domain.map(Domain::to).orElse(null),
                    names(source.given()),
                    names(source.made()),
                    run.last(),
                    MAPPER.readTree(run.definition().toJson()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    /** The range of x that it was trained on, where it is given x. */
    Optional<Domain> domain() {
        return from == null || to == null ? Optional.empty() : Optional.of(new Domain(from, to, Domain.Spacing.EVEN));
    }

    /** What was trained. */
    Definition trained() {
        return Definition.parse(definition.toString(), FILE);
    }

    /** The side file of a SavedModel's folder; empty where there is none or it is not ours. */
    static Optional<ExportInfo> read(Path folder) {
        var file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            var info = MAPPER.readValue(file.toFile(), ExportInfo.class);
            return info.definition() == null || !info.hasRange() ? Optional.empty() : Optional.of(info);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": can't be read: " + e.getMessage(), e);
        }
    }

    private boolean hasRange() {
        return (from == null && to == null) || (from != null && to != null && from < to);
    }

    void write(Path folder) {
        try {
            Files.writeString(folder.resolve(FILE), MAPPER.writeValueAsString(this));
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": can't be written: " + e.getMessage(), e);
        }
    }
}
