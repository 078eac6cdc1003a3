package ganscript.nn;

import org.tensorflow.ConcreteFunction;
import org.tensorflow.ExecutionEnvironment;
import org.tensorflow.Graph;
import org.tensorflow.Operation;
import org.tensorflow.OperationBuilder;
import org.tensorflow.op.Op;
import org.tensorflow.op.OpScope;
import org.tensorflow.op.Ops;
import org.tensorflow.op.Scope;

/**
 * A new graph's operations, for a builder of many scopes. TensorFlow Java asks a graph for the names of all its operations
 * at each new scope, so that a graph takes time by the square of its size: 0.25 s of a training's start. What is built
 * through one {@link Ops} knows its names without asking, and they are the same.
 */
public final class GraphOps implements ExecutionEnvironment {

    private final Graph graph;

    private GraphOps(Graph graph) {
        this.graph = graph;
    }

    /** @param graph an empty one, in which nobody else builds: two builders would use a name twice */
    public static Ops of(Graph graph) {
        return Ops.create(new GraphOps(graph));
    }

    /** The graph in which a place lies, made here or by TensorFlow Java itself. */
    static Graph graphOf(Ops tf) {
        var environment = tf.scope().env();
        return environment instanceof GraphOps here ? here.graph : (Graph) environment;
    }

    @Override
    public OperationBuilder opBuilder(String type, String name, Scope scope) {
        return graph.opBuilder(type, name, scope);
    }

    @Override
    public void attachFunction(ConcreteFunction function) {
        graph.attachFunction(function);
    }

    @Override
    public boolean isOpEnabled(String type) {
        return graph.isOpEnabled(type);
    }

    @Override
    public void checkInput(Op input) {
        graph.checkInput(input);
    }

    @Override
    public void checkInput(Operation input) {
        graph.checkInput(input);
    }

    @Override
    public Types environmentType() {
        return graph.environmentType();
    }

    @Override
    public Scope baseScope() {
        return new OpScope(this);
    }

    @Override
    public boolean isInitializer(Operation operation) {
        return graph.isInitializer(operation);
    }
}
