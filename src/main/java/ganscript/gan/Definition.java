package ganscript.gan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import ganscript.data.Curve;
import ganscript.nn.Optimizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A GAN's definition as a file holds it: every value and, where the curve is an expression, all that is needed to
 * build the same GAN again. A part that is left out is the original's.
 *
 * @param versions of what wrote it, by name; for people, not read back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Definition(
        String name,
        DataDefinition data,
        Noise noise,
        Generator generator,
        Discriminator discriminator,
        GanLoss loss,
        Regularizers regularizers,
        Optimizer discriminatorOptimizer,
        Optimizer generatorOptimizer,
        Updates updates,
        WarmStart warmStart,
        Ema ema,
        Batch batch,
        Seed seed,
        Map<String, String> versions) {

    /** The definition of a GAN. */
    public static Definition of(Gan gan, Map<String, String> versions) {
        return new Definition(
                gan.name(),
                DataDefinition.of(gan.data()),
                gan.noise().orElse(null),
                gan.generator(),
                gan.discriminator(),
                gan.loss(),
                gan.regularizers().terms().isEmpty() ? null : gan.regularizers(),
                gan.discriminatorOptimizer().optimizer(),
                gan.generatorOptimizer().optimizer(),
                gan.updates(),
                gan.warmStart().orElse(null),
                gan.ema().orElse(null),
                gan.batch(),
                gan.seed(),
                versions);
    }

    /**
     * The GAN that was defined.
     *
     * @param instead a curve to use instead of the recorded one
     * @throws IllegalArgumentException when it can't be built: a value is out of range, or the curve was a lambda and
     *     there is no other, or its expression does not give the recorded values
     */
    public Gan gan(Optional<Curve> instead) {
        return gan(data().data(instead, name));
    }

    /** A GAN of the same graph; the same where its data are not lost. */
    public Gan standIn() {
        return gan(data().standIn(name));
    }

    /** @throws IllegalArgumentException when there are none */
    @Override
    public DataDefinition data() {
        if (data == null) {
            throw new IllegalArgumentException(
                    "the definition has no data: add \"data\" with curve, domain and jitter");
        }
        return data;
    }

    private Gan gan(TrainingData learned) {
        List<GanPart> parts = Stream.<GanPart>of(
                        learned,
                        noise,
                        generator,
                        discriminator,
                        loss,
                        regularizers,
                        discriminatorOptimizer == null ? null : new DiscriminatorOptimizer(discriminatorOptimizer),
                        generatorOptimizer == null ? null : new GeneratorOptimizer(generatorOptimizer),
                        updates,
                        warmStart,
                        ema,
                        batch,
                        seed)
                .filter(Objects::nonNull)
                .toList();
        return Gan.of(name == null ? "gan" : name, parts);
    }

    /**
     * Reads a definition.
     *
     * @throws IllegalArgumentException when there is no such file or it holds no definition; names file and place
     */
    public static Definition read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(file + ": no such file: use a definition.json of a run");
        }
        try {
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": can't be read: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a definition from its text.
     *
     * @param where the text is from, for what is said
     * @throws IllegalArgumentException when it is none; names where and the line
     */
    public static Definition parse(String json, String where) {
        try {
            return DefinitionJson.MAPPER.readValue(json, Definition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(where + ": " + DefinitionJson.sentence(e), e);
        }
    }

    /** This as JSON, indented. */
    public String toJson() {
        try {
            return DefinitionJson.MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
