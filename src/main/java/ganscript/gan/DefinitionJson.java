package ganscript.gan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import ganscript.data.Cloud;
import ganscript.data.Column;
import ganscript.nn.Layer;
import ganscript.nn.LearningRate;
import ganscript.nn.Optimizer;
import java.beans.Introspector;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** How a {@link Definition} becomes JSON: the sealed families by the names of their variants, such as leakyRelu. */
final class DefinitionJson {

    private static final List<Class<?>> FAMILIES = List.of(
            Layer.class,
            Optimizer.class,
            LearningRate.class,
            GanLoss.class,
            Regularizer.class,
            Cloud.class,
            Column.class);

    static final JsonMapper MAPPER = mapper();

    private DefinitionJson() {}

    /** What is not there is left out: of an optimizer the length that gradients are clipped to. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface Typed {}

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .addModule(LearningRateJson.module());
        for (Class<?> family : FAMILIES) {
            builder.addMixIn(family, Typed.class);
            Arrays.stream(family.getPermittedSubclasses())
                    .map(kind -> new NamedType(kind, name(kind)))
                    .forEach(builder::registerSubtypes);
        }
        return builder.build();
    }

    /**
     * What is wrong, in which line, and what to write instead: the sentence of the record's own check, or one in the
     * file's words, since Jackson's speak of Java classes.
     */
    static String sentence(JsonProcessingException e) {
        var place = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
        return place + whatIsWrong(e);
    }

    private static String whatIsWrong(JsonProcessingException e) {
        if (e instanceof ValueInstantiationException && e.getCause() instanceof IllegalArgumentException) {
            return e.getCause().getMessage();
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "\"" + unknown.getPropertyName() + "\" is unknown: use one of " + unknown.getKnownPropertyIds();
        }
        if (e instanceof InvalidTypeIdException unknown) {
            return type(unknown);
        }
        if (e instanceof InvalidFormatException wrong) {
            return "\"" + wrong.getValue() + "\" does not fit" + field(wrong) + ": use "
                    + wanted(wrong.getTargetType());
        }
        if (e instanceof MismatchedInputException missing) {
            return "a value is missing or of the wrong kind" + field(missing)
                    + ": compare with a definition.json of a run";
        }
        return e.getOriginalMessage();
    }

    private static String type(InvalidTypeIdException e) {
        // A part that must be of one kind, such as the layer of spectralNorm, has that kind alone.
        var wanted = e.getBaseType().getRawClass();
        var known = Stream.of(wanted.isSealed() ? wanted.getPermittedSubclasses() : new Class<?>[] {wanted})
                .map(DefinitionJson::name)
                .toList();
        return e.getTypeId() == null
                ? "\"type\" is missing: use one of " + known
                : "the type \"" + e.getTypeId() + "\" is unknown: use one of " + known;
    }

    private static String wanted(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        return type == int.class || type == long.class ? "a whole number in its range" : "a number";
    }

    /** Of the innermost field, where it is known. */
    private static String field(MismatchedInputException e) {
        return e.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .reduce((outer, inner) -> inner)
                .map(name -> " at \"" + name + "\"")
                .orElse("");
    }

    /** What a file, and a script, calls a variant. */
    static String name(Class<?> kind) {
        return Introspector.decapitalize(kind.getSimpleName());
    }
}
