package ganscript.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ganscript.gan.Definition;
import ganscript.gan.Gan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The definitions of a sweep, in order.
 *
 * @param entries 1 or more
 */
public record SweepList(List<SweepEntry> entries) {

    private static final JsonMapper JSON = new JsonMapper();

    /** @throws IllegalArgumentException when there is none */
    public SweepList {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("sweep: there is no definition: give 1 or more");
        }
    }

    /** Of GANs alone: what varies are the values in which their definitions differ, by their names in definition.json. */
    public static SweepList of(List<Gan> gans) {
        List<Map<String, String>> values = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (Gan gan : gans) {
            Map<String, String> flat = new LinkedHashMap<>();
            flatten("", definition(gan), flat);
            values.add(flat);
            names.addAll(flat.keySet());
        }
        names.removeIf(
                name -> values.stream().map(each -> each.get(name)).distinct().count() < 2);
        List<SweepEntry> entries = new ArrayList<>();
        for (int i = 0; i < gans.size(); i++) {
            Map<String, String> varied = new LinkedHashMap<>();
            for (String name : names) {
                varied.put(name, Objects.requireNonNullElse(values.get(i).get(name), ""));
            }
            entries.add(new SweepEntry(gans.get(i), varied));
        }
        return new SweepList(entries);
    }

    /** Lists, such as those of layers, are one value each; a curve's fingerprint says no more than its expression. */
    private static void flatten(String name, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(
                            name.isEmpty() ? field.getKey() : name + "." + field.getKey(), field.getValue(), into));
        } else if (!name.contains("fingerprint")) {
            into.put(name, node.isValueNode() ? node.asText() : node.toString());
        }
    }

    /** Every value of a GAN, without versions. */
    static JsonNode definition(Gan gan) {
        try {
            return JSON.readTree(Definition.of(gan, null).toJson());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names of what varies, in order. */
    public List<String> names() {
        return List.copyOf(entries.get(0).varied().keySet());
    }

    /** What the sweep is called by: the name of the first GAN. */
    public String name() {
        return entries.get(0).gan().name();
    }
}
