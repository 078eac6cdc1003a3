package ganscript.train;

import ganscript.gan.AdversarialGraph;
import ganscript.gan.Gan;
import ganscript.nn.QuietStart;
import ganscript.nn.Tensors;
import ganscript.nn.Variable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.op.Op;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;

/**
 * A GAN's graph with a session that runs it: single updates, losses, samples and checkpoints on plain arrays. Owns
 * both natively; not for several threads.
 */
public final class TrainingSession implements AutoCloseable {

    private final AdversarialGraph graph;
    private final Session session;

    /** Builds the graph and gives every variable its first value. */
    public TrainingSession(Gan gan) {
        QuietStart.load();
        graph = new AdversarialGraph(gan);
        session = new Session(graph.graph(), oneThread());
        runAll(graph.variables().stream().map(Variable::initialize).toList());
    }

    /** At these sizes a second thread costs more than it brings; and one thread adds in one order: same bits. */
    private static ConfigProto oneThread() {
        return ConfigProto.newBuilder()
                .setIntraOpParallelismThreads(1)
                .setInterOpParallelismThreads(1)
                .setExperimental(ConfigProto.Experimental.newBuilder().setExecutorType("SINGLE_THREADED_EXECUTOR"))
                .build();
    }

    /** The graph that it runs. */
    public AdversarialGraph graph() {
        return graph;
    }

    /**
     * One update of the discriminator.
     *
     * @param real real data, [n]
     * @param given what the generator is given, [n]
     * @return loss_d before the update
     */
    public float updateDiscriminator(float[] real, float[] given) {
        try (var realTensor = Tensors.column(real);
                var givenTensor = Tensors.column(given);
                var result = session.runner()
                        .feed(graph.realInput(), realTensor)
                        .feed(graph.generatorInput(), givenTensor)
                        .addTarget(graph.updateDiscriminator())
                        .fetch(graph.discriminatorLoss())
                        .run()) {
            return Tensors.scalar(result.get(0));
        }
    }

    /**
     * One update of the generator.
     *
     * @param given what the generator is given, [n]
     * @return loss_g before the update
     */
    public float updateGenerator(float[] given) {
        try (var givenTensor = Tensors.column(given);
                var result = session.runner()
                        .feed(graph.generatorInput(), givenTensor)
                        .addTarget(graph.updateGenerator())
                        .fetch(graph.generatorLoss())
                        .run()) {
            return Tensors.scalar(result.get(0));
        }
    }

    /** {mean D(real), mean D(G(given))}; changes nothing. */
    float[] meanProbabilities(float[] real, float[] given) {
        try (var realTensor = Tensors.column(real);
                var givenTensor = Tensors.column(given);
                var result = session.runner()
                        .feed(graph.realInput(), realTensor)
                        .feed(graph.generatorInput(), givenTensor)
                        .fetch(graph.meanReal())
                        .fetch(graph.meanFake())
                        .run()) {
            return new float[] {Tensors.scalar(result.get(0)), Tensors.scalar(result.get(1))};
        }
    }

    /** G at each of the given x; [n] → [n]; changes nothing. */
    public float[] generate(float[] given) {
        try (var givenTensor = Tensors.column(given);
                var result = session.runner()
                        .feed(graph.generatorInput(), givenTensor)
                        .fetch(graph.generated())
                        .run()) {
            return Tensors.floats(result.get(0));
        }
    }

    /** One update of {@code train_dis} on real data, [n]; returns its loss before. The definition must ask for it. */
    float updateWarmStart(float[] real) {
        var warmStart = graph.warmStart().orElseThrow();
        try (var realTensor = Tensors.column(real);
                var result = session.runner()
                        .feed(graph.realInput(), realTensor)
                        .addTarget(warmStart.update())
                        .fetch(warmStart.loss())
                        .run()) {
            return Tensors.scalar(result.get(0));
        }
    }

    /** Copies {@code train_dis} into the discriminator. */
    void finishWarmStart() {
        runAll(graph.warmStart().orElseThrow().copy());
    }

    /** The variable's value, row by row. */
    public float[] value(Variable variable) {
        try (var result = session.runner().fetch(variable.value()).run()) {
            return Tensors.floats(result.get(0));
        }
    }

    /**
     * Gradients of a scalar of the graph's inputs, by node; for checks against other programs.
     *
     * @param gradients nodes to fetch
     * @return each one's values, row by row
     */
    List<float[]> fetch(List<Operand<TFloat32>> gradients, float[] real, float[] given) {
        try (var realTensor = Tensors.column(real);
                var givenTensor = Tensors.column(given)) {
            var runner = session.runner().feed(graph.realInput(), realTensor).feed(graph.generatorInput(), givenTensor);
            gradients.forEach(runner::fetch);
            try (var result = runner.run()) {
                List<float[]> values = new ArrayList<>();
                result.forEach(entry -> values.add(Tensors.floats(entry.getValue())));
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
            throw new UncheckedIOException(new IOException(prefix + ": can't be written: " + e.getMessage(), e));
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
        session.close();
        graph.close();
    }
}
