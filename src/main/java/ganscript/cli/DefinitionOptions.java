package ganscript.cli;

import static ganscript.GanScript.cosine;
import static ganscript.GanScript.curve;
import static ganscript.GanScript.data;
import static ganscript.GanScript.dense;
import static ganscript.GanScript.discriminatorOptimizer;
import static ganscript.GanScript.gan;
import static ganscript.GanScript.generatorOptimizer;
import static ganscript.GanScript.jitter;
import static ganscript.GanScript.nonSaturating;
import static ganscript.GanScript.updates;

import ganscript.GanScript;
import ganscript.data.Domain;
import ganscript.gan.Definition;
import ganscript.gan.Gan;
import ganscript.gan.GanPart;
import ganscript.gan.Generator;
import ganscript.gan.NonSaturating;
import ganscript.gan.Regularizer;
import ganscript.gan.Regularizers;
import ganscript.gan.Updates;
import ganscript.nn.Dense;
import ganscript.nn.Layer;
import ganscript.nn.Optimizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a definition: what each says replaces what the file, or else the original, says. */
@Command
final class DefinitionOptions {

    @Option(
            names = "--definition",
            paramLabel = "FILE",
            description = "Start from a definition.json of a run, instead of the original's.")
    private Path file;

    @Option(names = "--name", paramLabel = "NAME", description = "Names the run's folder and the export (parabola).")
    private String name;

    @Mixin
    private DataOptions data;

    @Option(
            names = "--noise",
            paramLabel = "N",
            description =
                    "Give the generator so many random numbers for each row, beside what else it is given (none).")
    private Integer noise;

    @Option(names = "--batch", paramLabel = "N", description = "Points that an update sees (64).")
    private Integer batch;

    @Option(names = "--seed", paramLabel = "S", description = "What all randomness comes from (2018).")
    private Long seed;

    @Option(
            names = "--discriminator-learning-rate",
            paramLabel = "R",
            description = "Learning rate of the discriminator's optimizer (1e-4).")
    private Double discriminatorLearningRate;

    @Option(
            names = "--generator-learning-rate",
            paramLabel = "R",
            description = "Learning rate of the generator's optimizer (1e-4).")
    private Double generatorLearningRate;

    @Option(names = "--cosine", description = "Let both learning rates fall to 0 over the iterations, along a cosine.")
    private boolean cosine;

    @Option(
            names = "--discriminator-updates",
            paramLabel = "N",
            description = "Updates of the discriminator per iteration (1).")
    private Integer discriminatorUpdates;

    @Option(
            names = "--generator-updates",
            paramLabel = "N",
            description = "Updates of the generator per iteration (3).")
    private Integer generatorUpdates;

    @Option(
            names = "--fresh",
            description = "Draw a batch for the generator's first update too, instead of taking the discriminator's.")
    private boolean fresh;

    @Option(names = "--loss", paramLabel = "LOSS", description = "${COMPLETION-CANDIDATES} (nonSaturating).")
    private LossName loss;

    @Option(
            names = "--r1",
            paramLabel = "W",
            description = "Weight of the penalty on the discriminator's slope at real data.")
    private Double r1;

    @Option(names = "--r2", paramLabel = "W", description = "The same at generated data.")
    private Double r2;

    @Option(
            names = "--gradient-penalty",
            paramLabel = "W",
            description = "Weight of the penalty on a slope other than 1 between real and generated data.")
    private Double gradientPenalty;

    @Option(
            names = "--ema",
            paramLabel = "D",
            description = "Use the average of the generator's weights, with this decay.")
    private Double ema;

    @Option(names = "--smooth", paramLabel = "L", description = "The label that stands for real (0.99).")
    private Double smooth;

    @Option(
            names = "--warm-start",
            paramLabel = "N",
            description = "Start the discriminator from a network that has learned for N iterations to give y back.")
    private Integer warmStart;

    /**
     * @param iterations how many will be trained
     * @throws IllegalArgumentException when it can't be built; one sentence
     */
    Gan build(int iterations) {
        Gan base = file == null ? original() : fromFile();
        List<GanPart> changes = new ArrayList<>();
        add(changes, batch, GanScript::batch);
        add(changes, seed, GanScript::seed);
        changes.add(discriminatorOptimizer(
                changed(base.discriminatorOptimizer().optimizer(), discriminatorLearningRate, iterations)));
        changes.add(
                generatorOptimizer(changed(base.generatorOptimizer().optimizer(), generatorLearningRate, iterations)));
        changes.add(changed(base.updates()));
        boolean labelled = loss == null ? base.loss() instanceof NonSaturating : loss == LossName.NON_SATURATING;
        if (smooth != null && !labelled) {
            throw new IllegalArgumentException("--smooth is a label of the nonSaturating loss: leave out one of them");
        }
        if (smooth != null || loss != null) {
            changes.add(loss == null ? nonSaturating(smooth) : loss.build(smooth));
        }
        if (r1 != null || r2 != null || gradientPenalty != null) {
            changes.add(changedRegularizers(base.regularizers()));
        }
        add(changes, ema, GanScript::ema);
        add(changes, warmStart, GanScript::warmStart);
        add(changes, noise, GanScript::noise);
        var changed = data.changed(base.data());
        changes.add(changed);
        if (changed.made() != base.data().made()) {
            changes.add(ending(base.generator(), changed.made()));
        }
        return base.with(name == null ? base.name() : name, changes);
    }

    /** @param from null for that of now */
    private Optimizer changed(Optimizer now, Double from, int iterations) {
        var changed = from == null ? now : now.learningRate(from);
        return cosine ? changed.learningRate(cosine(changed.learningRate().from(), iterations)) : changed;
    }

    private Updates changed(Updates now) {
        return updates(
                        Optional.ofNullable(discriminatorUpdates).orElse(now.discriminator()),
                        Optional.ofNullable(generatorUpdates).orElse(now.generator()))
                .fresh(fresh || now.fresh());
    }

    private Regularizers changedRegularizers(Regularizers now) {
        List<Regularizer> terms = new ArrayList<>();
        add(terms, r1, GanScript::r1);
        add(terms, r2, GanScript::r2);
        add(terms, gradientPenalty, GanScript::gradientPenalty);
        for (Regularizer term : now.terms()) {
            if (terms.stream().noneMatch(changed -> changed.getClass() == term.getClass())) {
                terms.add(term);
            }
        }
        return new Regularizers(terms);
    }

    private static <T, P> void add(List<P> changes, T value, Function<T, P> part) {
        if (value != null) {
            changes.add(part.apply(value));
        }
    }

    /** The definition of scripts/parabola.jsh; all that is not said here is the original's by default. */
    private static Gan original() {
        return gan("parabola", data(curve("x^2 + 1"), new Domain(-3, 3, Domain.Spacing.EVEN), jitter(0.01)));
    }

    private Gan fromFile() {
        try {
            var definition = Definition.read(file);
            return data.replaceAll() ? definition.standIn() : definition.gan(data.curve());
        } catch (IllegalArgumentException e) {
            String message = e.getMessage();
            throw new IllegalArgumentException(
                    message.startsWith(file.toString()) ? message : file + ": " + message, e);
        }
    }

    /** The same layers, of which the last is as wide as what is to be made. */
    private static Generator ending(Generator now, int made) {
        List<Layer> layers = new ArrayList<>(now.layers());
        int last = layers.size() - 1;
        if (layers.get(last) instanceof Dense) {
            layers.set(last, dense(made));
        }
        return new Generator(layers);
    }
}
