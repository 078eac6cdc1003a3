package ganscript.cli;

import static ganscript.GanScript.curve;

import ganscript.data.Curve;
import ganscript.data.CurveData;
import ganscript.data.Domain;
import ganscript.data.Jitter;
import ganscript.data.NoisyCurveData;
import ganscript.data.Source;
import ganscript.gan.TrainingData;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options of data on a curve, or around one. */
@Command
final class CurveOptions {

    @Option(names = "--curve", paramLabel = "EXPR", description = "The curve, an expression in x (x^2 + 1).")
    private String curve;

    @Option(
            names = "--noisy",
            paramLabel = "EXPR",
            description = "Spread y around the curve: its standard deviation, an expression in x. Goes with --noise.")
    private String noisy;

    @Option(
            names = "--between",
            paramLabel = "A:B",
            converter = Range.Converter.class,
            description = "The range of x (-3:3).")
    private Range between;

    @Option(names = "--uniform", description = "Take x at random instead of at even steps.")
    private boolean uniform;

    @Option(names = "--jitter", paramLabel = "J", description = "How far each x is moved at random, at most (0.01).")
    private Double jitter;

    @Option(names = "--pairs", description = "Let the discriminator see pairs (x, y) instead of y alone.")
    private boolean pairs;

    /** The names of those that are there. */
    List<String> said() {
        return Stream.of(
                        curve == null ? null : "--curve",
                        noisy == null ? null : "--noisy",
                        between == null ? null : "--between",
                        uniform ? "--uniform" : null,
                        jitter == null ? null : "--jitter",
                        pairs ? "--pairs" : null)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The curve, where one is said. */
    Optional<Curve> instead() {
        return Optional.ofNullable(curve).map(Curve::parse);
    }

    /**
     * These data with what is said.
     *
     * @throws IllegalArgumentException when they have no curve
     */
    TrainingData changed(TrainingData now) {
        if (said().isEmpty()) {
            return now;
        }
        Source source;
        if (noisy != null) {
            source = new NoisyCurveData(changed(middle(now)), curve(noisy));
        } else if (now.source() instanceof NoisyCurveData other) {
            source = new NoisyCurveData(changed(other.middle()), other.spread());
        } else {
            source = changed(now.curve());
        }
        return new TrainingData(source, pairs || now.pairs());
    }

    private static CurveData middle(TrainingData data) {
        return data.source() instanceof NoisyCurveData other ? other.middle() : data.curve();
    }

    private CurveData changed(CurveData now) {
        var domain = now.domain();
        return new CurveData(
                curve == null ? now.curve() : curve(curve),
                new Domain(
                        between == null ? domain.from() : between.from(),
                        between == null ? domain.to() : between.to(),
                        uniform ? Domain.Spacing.UNIFORM : domain.spacing()),
                jitter == null ? now.jitter() : new Jitter(jitter));
    }
}
