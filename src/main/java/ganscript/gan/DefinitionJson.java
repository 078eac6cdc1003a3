package ganscript.gan;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import ganscript.nn.Layer;
import ganscript.nn.Optimizer;
import java.beans.Introspector;
import java.util.Arrays;
import java.util.List;

/** How a {@link Definition} becomes JSON: the sealed families by the names of their variants, such as leakyRelu. */
final class DefinitionJson {

    static final JsonMapper MAPPER = mapper();

    private DefinitionJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Typed {}

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        for (Class<?> family : List.of(Layer.class, Optimizer.class, GanLoss.class)) {
            builder.addMixIn(family, Typed.class);
            Arrays.stream(family.getPermittedSubclasses())
                    .map(kind -> new NamedType(kind, Introspector.decapitalize(kind.getSimpleName())))
                    .forEach(builder::registerSubtypes);
        }
        return builder.build();
    }

    /** What is wrong, where: Jackson's own message without its class names, or the sentence of the record's check. */
    static String sentence(JsonProcessingException e) {
        var place = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
        boolean checked = e instanceof ValueInstantiationException && e.getCause() instanceof IllegalArgumentException;
        return place + (checked ? e.getCause().getMessage() : e.getOriginalMessage());
    }
}
