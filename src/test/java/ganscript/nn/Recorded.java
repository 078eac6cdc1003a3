package ganscript.nn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Numbers that other programs have computed: {@code src/test/resources/layers}, whose README tells by what. */
final class Recorded {

    private static final JsonNode LAYERS = read();

    private Recorded() {}

    private static JsonNode read() {
        try {
            return new ObjectMapper()
                    .readTree(Path.of("src/test/resources/layers/layers.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One number or all of an array of any depth, in order; the path's words are names or places in an array. */
    static double[] numbers(Object... path) {
        JsonNode node = LAYERS;
        for (Object word : path) {
            node = word instanceof Integer place ? node.get(place) : node.get((String) word);
        }
        List<Double> numbers = new ArrayList<>();
        collect(node, numbers);
        return numbers.stream().mapToDouble(number -> number).toArray();
    }

    private static void collect(JsonNode node, List<Double> numbers) {
        if (node.isNumber()) {
            numbers.add(node.asDouble());
        }
        node.forEach(part -> collect(part, numbers));
    }
}
