package ganscript.train;

import ganscript.data.Comparison;
import ganscript.gan.AdversarialGraph;
import ganscript.gan.Gan;
import ganscript.nn.ExecutorType;
import ganscript.nn.QuietStart;
import ganscript.nn.Tensors;
import ganscript.nn.Update;
import ganscript.nn.Variable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.Operation;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.op.Op;
import org.tensorflow.proto.RunMetadata;
import org.tensorflow.proto.RunOptions;
import org.tensorflow.types.TFloat32;

/**
 * A GAN's graph with a session that runs it: single updates, losses, samples and checkpoints on plain arrays. Owns
 * both natively; not for several threads.
 */
public final class TrainingSession implements AutoCloseable {

    private final Gan gan;
    private final AdversarialGraph graph;
    private final Session session;
    private final List<Operation> apart;
    private Optional<CompiledCalls> compiled = Optional.empty();

    /** Builds the graph and gives every variable its first value. */
    public TrainingSession(Gan gan) {
        this(gan, ExecutorType.SINGLE_THREADED);
    }

    /** With another of TensorFlow's executors: the quick one keeps no record of the time that each node takes. */
    TrainingSession(Gan gan, ExecutorType executor) {
        QuietStart.load();
        this.gan = gan;
        graph = new AdversarialGraph(gan);
        session = new Session(graph.graph(), SessionOptions.of(gan, executor));
        apart = ProductsApart.of(graph, gan);
        runAll(graph.variables().stream().map(Variable::initialize).toList());
    }

    /** Begins to compile whole iterations, for calls that do several. To be called once; goes on beside other calls. */
    CompiledCalls compile() {
        compiled = Optional.of(new CompiledCalls(session, graph, gan));
        return compiled.get();
    }

    /** Real and generated points as they are now, for a picture: of a curve at 500 even x, otherwise 2000 of each. */
    public Comparison comparison() {
        return Portrait.of(gan, this);
    }

    /** The graph that it runs. */
    public AdversarialGraph graph() {
        return graph;
    }

    /**
     * One update of the discriminator.
     *
     * @param real real data, what the discriminator sees of it row by row, [n · seen]
     * @param given what the generator is given, row by row, [n · inputs]
     * @param measured whether the gradient's norm and the learning rate are wanted, which costs a little
     * @return loss_d and the norm of its gradient before the update, and the learning rate
     */
    public Step updateDiscriminator(float[] real, float[] given, boolean measured) {
        return step(real, given, graph.updateDiscriminator(), graph.discriminatorLoss(), measured);
    }

    /**
     * One update of the generator.
     *
     * @param real real data, [n · seen]; used only where the loss needs it
     * @param given what the generator is given, row by row, [n · inputs]
     * @param measured whether the gradient's norm and the learning rate are wanted, which costs a little
     * @return loss_g and the norm of its gradient before the update, and the learning rate
     */
    public Step updateGenerator(float[] real, float[] given, boolean measured) {
        return step(
                graph.generatorSeesReal() ? real : null,
                given,
                graph.updateGenerator(),
                graph.generatorLoss(),
                measured);
    }

    /** {@link #updateGenerator} as the last update of an iteration: see {@link AdversarialGraph#lastUpdateGenerator}. */
    Step endIteration(float[] real, float[] given, boolean measured) {
        return step(
                graph.generatorSeesReal() ? real : null,
                given,
                graph.lastUpdateGenerator(),
                graph.generatorLoss(),
                measured);
    }

    private Step step(float[] real, float[] given, Update update, Operand<TFloat32> loss, boolean measured) {
        if (measured) {
            var values = run(real, given, update.run(), apart, loss, update.gradientNorm(), update.learningRate());
            return new Step(values[0], values[1], values[2]);
        }
        return new Step(run(real, given, update.run(), apart, loss)[0], Float.NaN, Float.NaN);
    }

    /** {mean D(real), mean D(G(given)), accuracy on real, accuracy on generated data}; changes nothing. */
    float[] evaluate(float[] real, float[] given) {
        var onReal = graph.onReal();
        var onFake = graph.onFake();
        return run(real, given, null, List.of(), onReal.mean(), onFake.mean(), onReal.accuracy(), onFake.accuracy());
    }

    /** The discriminator's logits on rows of what it sees; [n · seen] → [n]; changes nothing. */
    public float[] logits(float[] seen) {
        return fetch(List.of(graph.judged()), seen, null).get(0);
    }

    /** What the generator makes of rows of its input; [n · inputs] → [n · made]; changes nothing. */
    public float[] generate(float[] given) {
        return fetch(List.of(graph.generated()), null, given).get(0);
    }

    /** One update of {@code train_dis} on real data, [n]; returns its loss before. The definition must ask for it. */
    float updateWarmStart(float[] real) {
        var warmStart = graph.warmStart().orElseThrow();
        return run(real, null, warmStart.update(), List.of(), warmStart.loss())[0];
    }

    /** Copies {@code train_dis} into the discriminator. */
    void finishWarmStart() {
        runAll(graph.warmStart().orElseThrow().copy());
    }

    /** Runs an update and returns TensorFlow's record of it: time and memory of every node. */
    RunMetadata record(float[] real, float[] given, Op target) {
        try (var fed = new FedCall(session, graph, real, given);
                var result = withApart(fed.runner())
                        .addTarget(target)
                        .setOptions(RunOptions.newBuilder()
                                .setTraceLevel(RunOptions.TraceLevel.FULL_TRACE)
                                .build())
                        .runAndFetchMetadata()) {
            return result.getMetadata().orElseThrow();
        }
    }

    private Session.Runner withApart(Session.Runner runner) {
        apart.forEach(runner::addTarget);
        return runner;
    }

    /** The variable's value, row by row. */
    public float[] value(Variable variable) {
        return fetch(List.of(variable.value()), null, null).get(0);
    }

    /**
     * Values of any nodes of the graph.
     *
     * @param real real data, [n · seen]; null where no node needs it
     * @param given what the generator is given, row by row, [n · inputs]; null where no node needs it
     * @return each node's values, row by row
     */
    List<float[]> fetch(List<? extends Operand<TFloat32>> nodes, float[] real, float[] given) {
        try (var fed = new FedCall(session, graph, real, given)) {
            nodes.forEach(fed.runner()::fetch);
            try (var result = fed.runner().run()) {
                List<float[]> values = new ArrayList<>();
                result.forEach(entry -> values.add(Tensors.floats(entry.getValue())));
                return values;
            }
        }
    }

    /** Runs an operation, or none, and others beside it, and fetches scalars. */
    @SafeVarargs
    private float[] run(float[] real, float[] given, Op target, List<Operation> besides, Operand<TFloat32>... scalars) {
        try (var fed = new FedCall(session, graph, real, given)) {
            if (target != null) {
                fed.runner().addTarget(target);
            }
            besides.forEach(fed.runner()::addTarget);
            for (Operand<TFloat32> scalar : scalars) {
                fed.runner().fetch(scalar);
            }
            try (var result = fed.runner().run()) {
                var values = new float[scalars.length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = Tensors.scalar(result.get(i));
                }
                return values;
            }
        }
    }

    /**
     * Writes every saved variable to a checkpoint in TensorFlow's V2 format: PREFIX.index and PREFIX.data-….
     *
     * @param prefix one that is not in use: files of the same name are not replaced in one step
     * @throws UncheckedIOException when it can't be written
     */
    public void save(Path prefix) {
        try {
            session.save(prefix.toString());
        } catch (TensorFlowException e) {
            throw new UncheckedIOException(prefix + ": can't be written: " + e.getMessage(), new IOException(e));
        }
    }

    /**
     * Sets every saved variable from a checkpoint.
     *
     * @return names of the checkpoint's variables that this graph does not have, in order
     * @throws IllegalArgumentException when variables are missing or have another shape: names all of them, and
     *     nothing is changed
     */
    public List<String> restore(Path prefix) {
        var extra = Checkpoint.read(prefix).check(graph.saved());
        session.restore(prefix.toString());
        return extra;
    }

    private void runAll(List<Op> operations) {
        var runner = session.runner();
        operations.forEach(runner::addTarget);
        runner.run().close();
    }

    @Override
    public void close() {
        compiled.ifPresent(CompiledCalls::close);
        session.close();
        graph.close();
    }
}
