package ganscript.gan;

import ganscript.nn.GraphOps;
import ganscript.nn.Network;
import ganscript.nn.Phase;
import ganscript.nn.RandomStream;
import ganscript.nn.Saver;
import ganscript.nn.Update;
import ganscript.nn.Variable;
import ganscript.nn.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat32;

/**
 * The whole graph of a GAN: inputs, generator, discriminator on real and on generated data, both losses, and for each
 * network an optimizer over that network's variables alone. Owns its native graph.
 */
public final class AdversarialGraph implements AutoCloseable {

    /** How names of nodes begin of what the generator does in training. */
    public static final String TRAINED = Gan.GENERATOR + "/generated/";

    /** The scope of the original's losses, which is the beginning of its optimizers' own variables' names. */
    private static final String METRICS = "metrics";

    private final Graph graph = new Graph();
    private final Variables variables;
    private final Placeholder<TFloat32> generatorInput;
    private final Placeholder<TFloat32> realInput;
    private final Network generator;
    private final Network discriminator;
    private final Network sampler;
    private final Operand<TFloat32> generated;
    private final boolean generatorSeesReal;
    private final Operand<TFloat32> judged;
    private final Operand<TFloat32> discriminatorLoss;
    private final Operand<TFloat32> generatorLoss;
    private final Verdict onReal;
    private final Verdict onFake;
    private final Update updateDiscriminator;
    private final Update updateGenerator;
    private final Update lastUpdateGenerator;
    private final Optional<WarmStartGraph> warmStart;
    private final List<Variable> saved;

    /** Builds the graph; nothing runs. */
    public AdversarialGraph(Gan gan) {
        var data = gan.data();
        int seen = gan.data().seen();
        var tf = GraphOps.of(graph);
        variables = new Variables(gan.seed().value());
        generatorInput = placeholder(tf.withSubScope("gen_input").withName("gen_input"), gan.inputs());
        realInput = placeholder(tf.withSubScope("discriminator_input").withName("real_input"), seen);

        generator = new Network(tf, Gan.GENERATOR, gan.generator().layers(), gan.inputs(), variables);
        discriminator = new Network(tf, "discriminator", gan.discriminator().layers(), seen, variables);
        // In an update of one network the other works as in its own, so that each learns from what the other really
        // does there; but moving averages and the like change with their owner's updates alone.
        var random = new RandomStream(tf, variables);
        var training = Phase.training(random);
        var trained = generator.application("generated", generatorInput, training);
        var made = head(tf, gan, trained.output());
        var real = discriminator.application("real", realInput, training);
        judged = discriminator.phased() ? discriminator.apply("judged", realInput, Phase.SAMPLING) : real.output();
        boolean paired = data.pairs() && data.given() > 0;
        var fake =
                discriminator.application("fake", paired ? pair(tf.withSubScope("pairs"), gan, made) : made, training);

        var network = gan.warmStart()
                .map(start -> new Network(
                        tf, WarmStartGraph.NETWORK, gan.discriminator().layers(), seen, variables));

        var metrics = tf.withSubScope(METRICS);
        generatorSeesReal = gan.loss().generatorSeesReal();
        discriminatorLoss = DiscriminatorLoss.of(tf, metrics, gan, real, fake);
        generatorLoss = gan.loss().generator(metrics.withSubScope("loss_g"), real.output(), fake.output());
        onReal = Verdict.of(metrics.withSubScope("verdict_real"), real.output(), true);
        onFake = Verdict.of(metrics.withSubScope("verdict_fake"), fake.output(), false);

        var ofDiscriminator = tf.withSubScope("d_optimizer");
        updateDiscriminator = gan.discriminatorOptimizer()
                .optimizer()
                .minimize(ofDiscriminator, METRICS, discriminatorLoss, discriminator.trainable(), variables)
                .withState(ofDiscriminator, random, real, fake);
        var ofGenerator = tf.withSubScope("g_optimizer");
        updateGenerator = gan.generatorOptimizer()
                .optimizer()
                .minimize(ofGenerator, METRICS, generatorLoss, generator.trainable(), variables)
                .withState(ofGenerator, random, trained);
        List<Op> ending = new ArrayList<>();
        var updated = updateGenerator.run();
        updateDiscriminator
                .nextIteration(ofDiscriminator.withControlDependencies(updated))
                .ifPresent(ending::add);
        updateGenerator
                .nextIteration(ofGenerator.withControlDependencies(updated))
                .ifPresent(ending::add);
        if (gan.ema().isPresent()) {
            sampler = generator.copy(tf, Gan.AVERAGED, variables);
            generated = head(tf, gan, sampler.apply("generated", generatorInput, Phase.SAMPLING));
            ending.addAll(sampler.follow(generator, gan.ema().get().decay(), updated));
        } else {
            sampler = generator;
            generated = generator.samplesApart()
                    ? head(tf, gan, generator.apply("sampled", generatorInput, Phase.SAMPLING))
                    : made;
        }
        lastUpdateGenerator = updateGenerator.then(ofGenerator, ending);
        saved = variables.all();
        Saver.build(tf, saved);
        warmStart = network.map(third ->
                WarmStartGraph.build(tf, gan.warmStart().get(), third, discriminator, realInput, random, variables));
    }

    private static Operand<TFloat32> head(Ops tf, Gan gan, Operand<TFloat32> output) {
        return GeneratorHead.apply(tf, gan.data().source().made(), output);
    }

    /** The conditions beside what was made of them, x beside G(x): what a discriminator of pairs sees; [n, seen]. */
    private Operand<TFloat32> pair(Ops tf, Gan gan, Operand<TFloat32> made) {
        Operand<TFloat32> given = gan.noise().isEmpty()
                ? generatorInput
                : GeneratorHead.slice(tf, generatorInput, 0, gan.data().given());
        return tf.concat(List.of(given, made), tf.constant(1));
    }

    private static Placeholder<TFloat32> placeholder(Ops tf, int width) {
        return tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(Shape.UNKNOWN_SIZE, width)));
    }

    /** The native graph, for a session. */
    public Graph graph() {
        return graph;
    }

    /** The graph as TensorFlow writes it down, each node with its outputs' shapes for those who look at it. */
    public GraphDef graphDef() {
        return ShapedGraph.of(graph);
    }

    /** Every variable, in the order of creation. */
    public List<Variable> variables() {
        return variables.all();
    }

    /** Those that a checkpoint holds: all but the state of the optimizer that served the warm start. */
    public List<Variable> saved() {
        return saved;
    }

    /** The generator and its variables. */
    public Network generator() {
        return generator;
    }

    /** The generator that is sampled: the trained one or, where its weights are averaged, their average. */
    public Network sampler() {
        return sampler;
    }

    /** Whether an update of the generator needs real data too. */
    public boolean generatorSeesReal() {
        return generatorSeesReal;
    }

    /** The discriminator and its variables. */
    public Network discriminator() {
        return discriminator;
    }

    /** Fed with what the generator is given, conditions and noise; [n, inputs]. */
    public Operand<TFloat32> generatorInput() {
        return generatorInput;
    }

    /** Fed with real data, what the discriminator sees of it; [n, seen]. */
    public Operand<TFloat32> realInput() {
        return realInput;
    }

    /** What the {@link #sampler} makes of its input; [n, made]. */
    public Operand<TFloat32> generated() {
        return generated;
    }

    /** The discriminator's logits on what is fed as real data, each row by itself as in sampling; [n, 1]. */
    public Operand<TFloat32> judged() {
        return judged;
    }

    /** loss_d with the regularisers' terms; needs both inputs. */
    public Operand<TFloat32> discriminatorLoss() {
        return discriminatorLoss;
    }

    /** loss_g; needs the generator's input and, where {@link #generatorSeesReal}, the real one. */
    public Operand<TFloat32> generatorLoss() {
        return generatorLoss;
    }

    /** What the discriminator makes of real data, as it trains. */
    public Verdict onReal() {
        return onReal;
    }

    /** What the discriminator makes of generated data, as it trains. */
    public Verdict onFake() {
        return onFake;
    }

    /** One update of the discriminator's variables. */
    public Update updateDiscriminator() {
        return updateDiscriminator;
    }

    /** One update of the generator's variables. */
    public Update updateGenerator() {
        return updateGenerator;
    }

    /**
     * The update of the generator's variables that ends an iteration: then moves the average of its weights, and counts the
     * iteration for learning rates that are scheduled. {@link #updateGenerator} itself, where there is neither.
     */
    public Update lastUpdateGenerator() {
        return lastUpdateGenerator;
    }

    /** The third network, where the definition asks for it. */
    public Optional<WarmStartGraph> warmStart() {
        return warmStart;
    }

    @Override
    public void close() {
        graph.close();
    }
}
