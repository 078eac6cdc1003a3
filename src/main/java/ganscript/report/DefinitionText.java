package ganscript.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A definition for people who look at a run: a table with a line a part, all of it seen at once, then the JSON. */
final class DefinitionText {

    private static final JsonMapper MAPPER = new JsonMapper();

    private DefinitionText() {}

    /** @param definition a definition.json */
    static String markdown(String definition) {
        List<String> lines = new ArrayList<>(List.of("| part | value |", "|---|---|"));
        try {
            MAPPER.readTree(definition).properties().forEach(part -> {
                if (part.getKey().equals("data")) {
                    part.getValue().properties().forEach(of -> add(lines, of.getKey(), of.getValue()));
                } else {
                    add(lines, part.getKey(), part.getValue());
                }
            });
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        return String.join("\n", lines) + "\n\n```json\n" + definition + "\n```";
    }

    /** The curve's fingerprint is for machines. */
    private static void add(List<String> lines, String name, JsonNode value) {
        if (!name.equals("fingerprint")) {
            lines.add("| " + words(name) + " | `" + text(value) + "` |");
        }
    }

    /** discriminatorOptimizer → discriminator optimizer: a narrow column breaks lines at blanks. */
    private static String words(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    /** As a script says it, where it can: {@code dense(64), tanh()}. */
    private static String text(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(DefinitionText::text).collect(Collectors.joining(", "));
        }
        if (!value.isObject()) {
            return value.asText();
        }
        var fields = value.properties().stream()
                .filter(field -> !field.getKey().equals("type"))
                .toList();
        String named = fields.stream()
                .map(field -> field.getKey() + " " + text(field.getValue()))
                .collect(Collectors.joining(", "));
        if (!value.has("type")) {
            return named;
        }
        return value.get("type").asText() + "("
                + (fields.size() == 1 ? text(fields.get(0).getValue()) : named) + ")";
    }
}
