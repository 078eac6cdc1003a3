package ganscript.gan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import ganscript.data.Curve;
import ganscript.data.CurveData;
import ganscript.data.Domain;
import ganscript.data.Jitter;
import ganscript.data.Points;
import ganscript.nn.Optimizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
        Data data,
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

    /**
     * Data on a curve.
     *
     * @param curve its expression; null where it was a lambda, which no file can hold
     * @param pairs true where the discriminator sees pairs (x, y)
     * @param fingerprint the curve on fixed points
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Data(String curve, Domain domain, Jitter jitter, Boolean pairs, Points fingerprint) {}

    /** The definition of a GAN. */
    public static Definition of(Gan gan, Map<String, String> versions) {
        var data = gan.data().curve();
        return new Definition(
                gan.name(),
                new Data(
                        data.curve().expression().orElse(null),
                        data.domain(),
                        data.jitter(),
                        gan.data().pairs() ? true : null,
                        data.fingerprint()),
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
        if (data == null || data.domain() == null) {
            throw new IllegalArgumentException(
                    "the definition has no data: add \"data\" with curve, domain and jitter");
        }
        var curve = instead.orElseGet(this::recordedCurve);
        var curveData = new CurveData(curve, data.domain(), data.jitter() == null ? Jitter.NONE : data.jitter());
        if (instead.isEmpty() && data.fingerprint() != null) {
            checkFingerprint(curveData.fingerprint());
        }
        List<GanPart> parts = Stream.<GanPart>of(
                        new TrainingData(curveData, Boolean.TRUE.equals(data.pairs())),
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

    private Curve recordedCurve() {
        if (data.curve() == null) {
            throw new IllegalArgumentException(
                    "the curve of " + name
                            + " was a lambda, which no file can hold: run its script again, or give the curve as an expression");
        }
        return Curve.parse(data.curve());
    }

    private void checkFingerprint(Points now) {
        if (!Arrays.equals(now.y(), data.fingerprint().y())) {
            throw new IllegalArgumentException(
                    "the curve \"" + data.curve()
                            + "\" does not give the values of the recorded fingerprint: correct one, or leave the fingerprint out");
        }
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
            return DefinitionJson.MAPPER.readValue(file.toFile(), Definition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + ": " + DefinitionJson.sentence(e), e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": can't be read: " + e.getMessage(), e);
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
