package ganscript.train;

import ganscript.gan.AdversarialGraph;
import ganscript.nn.Tensors;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.types.TFloat32;

/** A session call with its inputs, which it owns. */
final class FedCall implements AutoCloseable {

    private final Session.Runner runner;
    private final List<TFloat32> tensors = new ArrayList<>(2);

    /**
     * @param real rows of real data; null where the call needs none
     * @param given rows of what the generator is given; null where the call needs none
     */
    FedCall(Session session, AdversarialGraph graph, float[] real, float[] given) {
        runner = session.runner();
        feed(graph.realInput(), real);
        feed(graph.generatorInput(), given);
    }

    private void feed(Operand<TFloat32> input, float[] values) {
        if (values != null) {
            var tensor = Tensors.rows(
                    values, Math.toIntExact(input.asOutput().shape().get(1)));
            tensors.add(tensor);
            runner.feed(input, tensor);
        }
    }

    /** To add targets and fetches to, and to run. */
    Session.Runner runner() {
        return runner;
    }

    @Override
    public void close() {
        tensors.forEach(TFloat32::close);
    }
}
