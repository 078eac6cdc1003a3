package ganscript.train;

import ganscript.gan.AdversarialGraph;
import ganscript.gan.CompiledIterations;
import ganscript.gan.Gan;
import ganscript.gan.UpdateInput;
import ganscript.nn.QuietStart;
import ganscript.nn.Tensors;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.tensorflow.Session;
import org.tensorflow.types.TInt32;

/**
 * Iterations in compiled calls of a session. Compiling takes seconds, so it goes on beside the first iterations, in a
 * thread of its own.
 */
final class CompiledCalls implements AutoCloseable {

    private final Session session;
    private final CompletableFuture<CompiledIterations> compiled;

    /** Begins to compile. The session is not to be closed before this is. */
    CompiledCalls(Session session, AdversarialGraph graph, Gan gan) {
        this.session = session;
        compiled = CompletableFuture.supplyAsync(() -> compile(graph, gan), task -> {
            var thread = new Thread(task, "ganscript-compile");
            thread.setDaemon(true);
            thread.start();
        });
    }

    private CompiledIterations compile(AdversarialGraph graph, Gan gan) {
        QuietStart.loadCompiler();
        var iterations = CompiledIterations.in(graph, gan);
        var runner = session.runner();
        iterations.rehearsalInitializers().forEach(runner::addTarget);
        runner.run().close();
        call(iterations, iterations.rehearsal(), List.of());
        return iterations;
    }

    /**
     * Waits until all is compiled.
     *
     * @throws RuntimeException TensorFlow's, where this GAN or this system can't be compiled for
     */
    CompiledIterations await() {
        try {
            return compiled.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /**
     * Does iterations.
     *
     * @param inputs for each those of its updates; 1 to {@link CompiledIterations#MOST}
     * @return the figures of each
     */
    List<CompiledIterations.Figures> run(List<List<UpdateInput>> inputs) {
        var iterations = await();
        var all = call(iterations, iterations.call(), inputs);
        return IntStream.range(0, inputs.size())
                .mapToObj(i -> iterations.figures(all, i))
                .toList();
    }

    private float[] call(CompiledIterations iterations, CompiledIterations.Call call, List<List<UpdateInput>> inputs) {
        try (var count = TInt32.scalarOf(inputs.size());
                var rows = Tensors.rows(iterations.rows(inputs), iterations.size());
                var result = session.runner()
                        .feed(call.count(), count)
                        .feed(call.inputs(), rows)
                        .fetch(call.figures())
                        .run()) {
            return Tensors.floats(result.get(0));
        }
    }

    /** Waits for the compiler: what it works on can't be freed under it. */
    @Override
    public void close() {
        compiled.exceptionally(e -> null).join();
    }
}
