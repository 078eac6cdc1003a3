package ganscript.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ganscript.gan.Definition;
import ganscript.metrics.Score;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sweep's sweep.json: what it trains, so that it can go on.
 *
 * @param iterations of each training
 * @param by the score that says which is best
 * @param scores all that are taken
 * @param entries one a definition
 */
public record SweepFile(int iterations, Score by, List<Score> scores, List<Entry> entries) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * One definition.
     *
     * @param varied in what it differs from the others
     * @param definition every value, as in definition.json
     */
    public record Entry(Map<String, String> varied, JsonNode definition) {}

    static SweepFile of(SweepList list, int iterations, Score by, List<Score> scores) {
        return new SweepFile(
                iterations,
                by,
                scores,
                list.entries().stream()
                        .map(entry -> new Entry(entry.varied(), SweepList.definition(entry.gan())))
                        .toList());
    }

    /**
     * Reads that of a sweep's folder.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static SweepFile read(Path folder) {
        var file = file(folder);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    folder + ": is no sweep, there is no sweep.json in it: use a folder such as runs/parabola-sweep-1");
        }
        try {
            return JSON.readValue(file.toFile(), SweepFile.class);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": is no sweep.json of a sweep: " + e.getMessage(), e);
        }
    }

    /** @throws UncheckedIOException when it can't be written */
    void write(Path folder) {
        try {
            Files.writeString(file(folder), JSON.writeValueAsString(this) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": can't be written: " + e.getMessage(), e);
        }
    }

    private static Path file(Path folder) {
        return folder.resolve("sweep.json");
    }

    /**
     * The definitions, built again.
     *
     * @throws IllegalArgumentException when a curve was a lambda, which no file can hold
     */
    public SweepList list() {
        List<SweepEntry> built = new ArrayList<>();
        for (Entry entry : entries) {
            var definition = Definition.parse(entry.definition().toString(), "sweep.json");
            built.add(new SweepEntry(definition.gan(Optional.empty()), new LinkedHashMap<>(entry.varied())));
        }
        return new SweepList(built);
    }

    /** @throws IllegalArgumentException when another sweep is to be gone on with than is there */
    void check(Path folder, SweepFile wanted) {
        if (iterations != wanted.iterations) {
            throw new IllegalArgumentException(folder + ": its sweep is one of " + iterations + " iterations, not "
                    + wanted.iterations + ": use as many, or a sweep of its own");
        }
        if (!entries.equals(wanted.entries)) {
            throw new IllegalArgumentException(
                    folder + ": its sweep has other definitions: use the same, or a sweep of its own");
        }
    }
}
