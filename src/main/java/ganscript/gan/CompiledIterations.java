package ganscript.gan;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.tensorflow.ConcreteFunction;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.FunctionDefLibrary;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.RewriterConfig;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Several iterations in one session call, compiled for this processor by TensorFlow's XLA. The function that is compiled is
 * a loop around copies of the updates of an {@link AdversarialGraph}, in the order of the schedule; so there is one
 * definition of what an update does. XLA joins small operations into loops of their own and adds in another order, so figures
 * agree with those of single updates to rounding, not to the bit; those of compiled iterations have the same bits however many
 * are in one call.
 */
public final class CompiledIterations {

    /** How many iterations one call can do. */
    public static final int MOST = 50;

    /** The beginning of the names of all that is added to a graph here. */
    static final String SCOPE = "compiled";

    /**
     * Rows of a batch up to which compiling pays. XLA's matrix products go through oneDNN's kernels for small matrices
     * where one of the three sizes is 64 or less, and through others beyond, which take three times as long.
     */
    private static final int ROWS = 64;

    /** Nodes of an iteration up to which compiling pays: it takes 1 to 5 ms for each, and the original has 1361. */
    private static final int NODES = 1500;

    private static final int OTHER_FIGURES = 4;

    /** XLA does itself what TensorFlow's own rewriting of graphs would be for. */
    private static final byte[] WITHOUT_REWRITING = ConfigProto.newBuilder()
            .setGraphOptions(GraphOptions.newBuilder()
                    .setRewriteOptions(RewriterConfig.newBuilder().setDisableMetaOptimizer(true)))
            .build()
            .toByteArray();

    private final InputLayout layout;
    private final int updates;
    private final Call call;
    private final Call rehearsal;
    private final List<String> initializers;

    /**
     * A place of the graph from which the function is called.
     *
     * @param count how many iterations are done, 0 to {@link #MOST}
     * @param inputs a row for each, see {@link #rows}; [MOST, size]
     * @param figures a row for each, see {@link #figures}; [MOST, updates + 4]
     */
    public record Call(Operand<TInt32> count, Operand<TFloat32> inputs, Operand<TFloat32> figures) {}

    /**
     * Figures of one iteration.
     *
     * @param losses each update's loss before it changed anything, in the order of the updates
     * @param norms of the gradients of the discriminator's and the generator's last update
     * @param rates learning rates of the discriminator's and the generator's last update
     */
    public record Figures(float[] losses, float[] norms, float[] rates) {}

    private CompiledIterations(InputLayout layout, int updates, Call call, Call rehearsal, List<String> initializers) {
        this.layout = layout;
        this.updates = updates;
        this.call = call;
        this.rehearsal = rehearsal;
        this.initializers = initializers;
    }

    /** Whether iterations of this GAN take less time compiled. */
    public static boolean pay(Gan gan) {
        return gan.batch().size() <= ROWS;
    }

    /**
     * Adds calls of the function to a graph: one on its variables and one, to be compiled early, on others.
     *
     * @throws IllegalArgumentException when an iteration is too large for that
     */
    public static CompiledIterations in(AdversarialGraph graph, Gan gan) {
        var layout = new InputLayout(gan, graph.generatorSeesReal());
        int updates = layout.places().size();
        var copied = graph.graph().toGraphDef();
        var parts = IterationLoop.of(graph, copied, gan, layout, MOST, updates + OTHER_FIGURES);
        int nodes = parts.body().getNodeDefCount();
        if (nodes > NODES) {
            parts.condition().close();
            throw new IllegalArgumentException("an iteration has " + nodes + " nodes: compiling pays up to " + NODES);
        }
        var library = GraphDef.newBuilder()
                .setVersions(copied.getVersions())
                .setLibrary(FunctionDefLibrary.newBuilder()
                        .addFunction(parts.body())
                        .addFunction(parts.condition().getFunctionDef()))
                .build();
        graph.graph().importGraphDef(library);
        var handles = handles(graph.graph(), "", parts.handles());
        try (var function = LoopFunction.of(library, parts, layout, MOST, updates + OTHER_FIGURES)) {
            graph.graph().attachFunction(function);
            var tf = Ops.create(graph.graph()).withSubScope(SCOPE);
            var call = call(tf, layout, function, handles);
            var initializers = addRehearsalVariables(graph, copied, parts.handles());
            var others = handles(graph.graph(), SCOPE + "/rehearsal/", parts.handles());
            var rehearsal = call(tf.withSubScope("rehearse"), layout, function, others);
            return new CompiledIterations(layout, updates, call, rehearsal, initializers);
        } finally {
            parts.condition().close();
        }
    }

    private static List<Output<?>> handles(Graph graph, String scope, List<String> names) {
        List<Output<?>> handles = new ArrayList<>();
        names.forEach(name -> handles.add(graph.operation(scope + name).output(0)));
        return handles;
    }

    /** Variables of the same types and shapes under other names, with the nodes that give them a value. */
    private static List<String> addRehearsalVariables(AdversarialGraph graph, GraphDef copied, List<String> handles) {
        var initializers = graph.variables().stream()
                .filter(variable -> handles.contains(variable.handle().op().name()))
                .map(variable -> variable.initialize().op().name())
                .toList();
        var nodes = GraphCopies.needed(copied, initializers);
        var variables = GraphDef.newBuilder().setVersions(copied.getVersions());
        for (var node : nodes) {
            var copy = variables.addNodeBuilder().mergeFrom(node);
            if (node.getOp().equals(GraphCopies.HANDLE)) {
                copy.putAttr(
                        "shared_name",
                        AttrValue.newBuilder()
                                .setS(ByteString.copyFromUtf8("rehearsal/" + node.getName()))
                                .build());
            }
        }
        graph.graph().importGraphDef(variables.build(), SCOPE + "/rehearsal");
        return initializers.stream().map(name -> SCOPE + "/rehearsal/" + name).toList();
    }

    private static Call call(Ops tf, InputLayout layout, ConcreteFunction function, List<Output<?>> handles) {
        var count = tf.withName("count").placeholder(TInt32.class, Placeholder.shape(Shape.scalar()));
        var rows = tf.withName("inputs").placeholder(TFloat32.class, Placeholder.shape(Shape.of(MOST, layout.size())));
        List<Output<?>> inputs = new ArrayList<>(List.of(count.asOutput(), rows.asOutput()));
        inputs.addAll(handles);
        var types = new ArrayList<>(List.of(DataType.DT_INT32, DataType.DT_FLOAT));
        types.addAll(Collections.nCopies(handles.size(), DataType.DT_RESOURCE));
        Output<TFloat32> figures = tf.scope()
                .opBuilder("StatefulPartitionedCall", "call")
                .addInputList(inputs.toArray(Output<?>[]::new))
                .setAttr("Tin", types.toArray(DataType[]::new))
                .setAttr("Tout", new DataType[] {DataType.DT_FLOAT})
                .setAttr("f", function)
                .setAttr("config_proto", WITHOUT_REWRITING)
                .setAttr("_XlaMustCompile", true)
                .build()
                .output(0);
        return new Call(count, rows, figures);
    }

    /** Does iterations on the graph's variables. */
    public Call call() {
        return call;
    }

    /** The same function on other variables of the same shapes: a call for 0 iterations compiles and changes nothing. */
    public Call rehearsal() {
        return rehearsal;
    }

    /** Names of the operations that give the rehearsal's variables a value. */
    public List<String> rehearsalInitializers() {
        return initializers;
    }

    /** How many numbers an iteration's inputs are. */
    public int size() {
        return layout.size();
    }

    /**
     * The inputs of iterations as a call takes them.
     *
     * @param iterations for each the inputs of its updates, in their order; 0 to {@link #MOST}
     * @return [MOST · size], zero behind the last
     */
    public float[] rows(List<List<UpdateInput>> iterations) {
        var rows = new float[MOST * layout.size()];
        for (int i = 0; i < iterations.size(); i++) {
            layout.put(iterations.get(i), rows, i * layout.size());
        }
        return rows;
    }

    /** The figures of the iteration at an index, from all that a call returned. */
    public Figures figures(float[] all, int index) {
        int begin = index * (updates + OTHER_FIGURES);
        int others = begin + updates;
        return new Figures(
                Arrays.copyOfRange(all, begin, others),
                new float[] {all[others], all[others + 2]},
                new float[] {all[others + 1], all[others + 3]});
    }
}
