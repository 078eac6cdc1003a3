package ganscript.gan;

import ganscript.nn.Update;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.ConcreteFunction;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.OneHot;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The body of a loop of iterations: copies of an {@link AdversarialGraph}'s updates in the order of the schedule, each of
 * which reads its variables after the one before has changed them.
 */
final class IterationLoop {

    static final String INDEX = "i";
    static final String COUNT = "n";
    static final String BATCHES = "batches";
    static final String FIGURES = "figures";

    private final AdversarialGraph graph;
    private final Gan gan;
    private final GraphCopies copies;
    private final List<String> losses = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private String last;

    private IterationLoop(AdversarialGraph graph, Gan gan, GraphCopies copies) {
        this.graph = graph;
        this.gan = gan;
        this.copies = copies;
    }

    /**
     * What the loop is made of.
     *
     * @param body (i, n, batches, figures, variables) → (i + 1, n, batches, figures with a row for i, variables)
     * @param condition i &lt; n, of the same arguments
     * @param handles names of the nodes which are the variables' handles, in the order of the arguments
     * @param places the arguments' names
     */
    record Parts(FunctionDef body, ConcreteFunction condition, List<String> handles, List<String> places) {}

    /**
     * @param copied the graph, written down
     * @param most iterations of one call: rows of the batches and of the figures
     */
    static Parts of(AdversarialGraph graph, GraphDef copied, Gan gan, InputLayout layout, int most, int figures) {
        try (var inputs = new Graph();
                var body = new Graph()) {
            var tf = Ops.create(inputs);
            arguments(tf, layout, most, figures);
            var feeds = feeds(inputs, tf, graph, gan, layout);
            Operand<TInt32> index = inputs.operation(INDEX).output(0);
            Operand<TInt32> count = inputs.operation(COUNT).output(0);
            String going = name(tf.math.less(index, count));
            var loops = new VectorLoops(graph.graph(), tf);
            var copies = new GraphCopies(copied, parts(graph), inputs.toGraphDef(), going, loops);
            var loop = new IterationLoop(graph, gan, copies);
            loop.copy(feeds);
            body.importGraphDef(copies.graph());
            return new Parts(
                    loop.function(body, most, loops, going),
                    condition(layout, most, figures, copies),
                    copies.handles(),
                    copies.places());
        }
    }

    /** Names of all that is copied, with everything that it needs. */
    private static List<String> parts(AdversarialGraph graph) {
        List<String> parts = new ArrayList<>(List.of(name(graph.discriminatorLoss()), name(graph.generatorLoss())));
        for (var update : List.of(graph.updateDiscriminator(), graph.updateGenerator(), graph.lastUpdateGenerator())) {
            parts.addAll(List.of(name(update.run()), name(update.gradientNorm()), name(update.learningRate())));
        }
        return parts;
    }

    private static List<Operand<?>> arguments(Ops tf, InputLayout layout, int most, int figures) {
        return List.of(
                tf.withName(INDEX).placeholder(TInt32.class, Placeholder.shape(Shape.scalar())),
                tf.withName(COUNT).placeholder(TInt32.class, Placeholder.shape(Shape.scalar())),
                tf.withName(BATCHES).placeholder(TFloat32.class, Placeholder.shape(Shape.of(most, layout.size()))),
                tf.withName(FIGURES).placeholder(TFloat32.class, Placeholder.shape(Shape.of(most, figures))));
    }

    /** For each update, which nodes stand for the inputs that it is fed otherwise. */
    private static List<Map<String, String>> feeds(
            Graph inputs, Ops tf, AdversarialGraph graph, Gan gan, InputLayout layout) {
        Operand<TFloat32> batches = inputs.operation(BATCHES).output(0);
        Operand<TInt32> index = inputs.operation(INDEX).output(0);
        List<Map<String, String>> feeds = new ArrayList<>();
        for (InputLayout.Place place : layout.places()) {
            Map<String, String> fed = new HashMap<>();
            if (place.seesReal()) {
                fed.put(
                        name(graph.realInput()),
                        rows(tf, batches, index, place.real(), gan, gan.data().seen()));
            }
            fed.put(name(graph.generatorInput()), rows(tf, batches, index, place.given(), gan, gan.inputs()));
            feeds.add(fed);
        }
        return feeds;
    }

    private static String rows(
            Ops tf, Operand<TFloat32> batches, Operand<TInt32> index, int begin, Gan gan, int width) {
        int rows = gan.batch().size();
        var row = tf.slice(
                batches, tf.stack(List.of(index, tf.constant(begin))), tf.constant(new int[] {1, rows * width}));
        return name(tf.reshape(row, tf.constant(new int[] {rows, width})));
    }

    private static String name(Op op) {
        return op.op().name();
    }

    private void copy(List<Map<String, String>> feeds) {
        int discriminators = gan.updates().discriminator();
        int all = feeds.size();
        for (int i = 0; i < all; i++) {
            boolean ofDiscriminator = i < discriminators;
            Update update = ofDiscriminator
                    ? graph.updateDiscriminator()
                    : i < all - 1 ? graph.updateGenerator() : graph.lastUpdateGenerator();
            var loss = ofDiscriminator ? graph.discriminatorLoss() : graph.generatorLoss();
            boolean measured = i == discriminators - 1 || i == all - 1;
            String scope = "update_" + i + "/";
            List<String> wanted = new ArrayList<>(List.of(name(update.run()), name(loss)));
            losses.add(copies.nameOfCopy(scope, name(loss)));
            if (measured) {
                for (var figure : List.of(update.gradientNorm(), update.learningRate())) {
                    wanted.add(name(figure));
                    others.add(copies.nameOfCopy(scope, name(figure)));
                }
            }
            copies.copy(scope, wanted, feeds.get(i), last);
            last = scope + name(update.run());
        }
    }

    private FunctionDef function(Graph body, int most, VectorLoops loops, String going) {
        Op done = () -> body.operation(last);
        var tf = Ops.create(body).withControlDependencies(List.of(done));
        Operand<TInt32> index = body.operation(INDEX).output(0);
        List<Operand<TFloat32>> row = new ArrayList<>();
        losses.forEach(name -> row.add(body.operation(name).output(0)));
        others.forEach(name -> row.add(body.operation(name).output(0)));
        row.set(0, loops.withAll(tf, body, going, row.get(0)));
        var here = tf.oneHot(index, tf.constant(most), tf.constant(1f), tf.constant(0f), new OneHot.Options[0]);
        var placed = tf.math.mul(tf.expandDims(here, tf.constant(1)), tf.expandDims(tf.stack(row), tf.constant(0)));
        Operand<TFloat32> figures = body.operation(FIGURES).output(0);
        var signature = Signature.builder("iteration")
                .input(INDEX, index)
                .input(COUNT, body.operation(COUNT).output(0))
                .input(BATCHES, body.operation(BATCHES).output(0))
                .input(FIGURES, figures);
        copies.places()
                .forEach(place -> signature.input(place, body.operation(place).output(0)));
        signature
                .output("next_i", tf.math.add(index, tf.constant(1)))
                .output("same_n", tf.identity(body.operation(COUNT).output(0)))
                .output("same_batches", tf.identity(body.operation(BATCHES).output(0)))
                .output("next_figures", tf.math.add(figures, placed));
        try (var function = ConcreteFunction.create(signature.build(), body)) {
            return withVariables(function.getFunctionDef());
        }
    }

    /** A loop hands on all its arguments; but that a result may be a variable, TensorFlow Java does not accept. */
    private static FunctionDef withVariables(FunctionDef function) {
        var whole = function.toBuilder();
        var signature = function.getSignature();
        for (int i = signature.getOutputArgCount(); i < signature.getInputArgCount(); i++) {
            var argument = signature.getInputArg(i);
            String result = "same_" + argument.getName();
            whole.getSignatureBuilder().addOutputArg(argument.toBuilder().setName(result));
            whole.putRet(result, argument.getName());
        }
        return whole.build();
    }

    private static ConcreteFunction condition(InputLayout layout, int most, int figures, GraphCopies copies) {
        try (var graph = new Graph()) {
            var tf = Ops.create(graph);
            var arguments = arguments(tf, layout, most, figures);
            var signature = Signature.builder("more");
            arguments.forEach(argument -> signature.input(name(argument), argument));
            copies.places().forEach(place -> signature.input(place, LoopFunction.variable(tf, place)));
            Operand<TInt32> index = graph.operation(INDEX).output(0);
            Operand<TInt32> count = graph.operation(COUNT).output(0);
            return ConcreteFunction.create(
                    signature.output("go", tf.math.less(index, count)).build(), graph);
        }
    }
}
