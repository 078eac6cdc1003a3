package ganscript.nn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A stack of layers with its variables, which are created once: applying the same network twice shares its
 * weights. All its nodes lie in a name scope of its own, those of an application in a scope inside.
 */
public final class Network {

    private final Ops tf;
    private final List<Placed> layers = new ArrayList<>();

    /** A layer, its scope's name and its variables. */
    private record Placed(Layer layer, String scope, List<Variable> variables) {

        List<Operand<TFloat32>> values() {
            return variables.stream().map(Variable::value).toList();
        }
    }

    /**
     * @param tf where the network's scope goes
     * @param name its scope, and the beginning of its variables' names
     * @param in how wide its input is
     * @param variables where its variables are created
     */
    public Network(Ops tf, String name, List<Layer> layers, int in, Variables variables) {
        this.tf = tf.withSubScope(name);
        Map<String, Integer> count = new HashMap<>();
        int width = in;
        for (Layer layer : layers) {
            int before = count.merge(layer.scope(), 1, Integer::sum) - 1;
            String scope = before == 0 ? layer.scope() : layer.scope() + "_" + before;
            this.layers.add(new Placed(layer, scope, create(name, scope, layer.weights(width), variables)));
            width = layer.units(width);
        }
    }

    /** A network of the same layers, whose variables follow another's. */
    private Network(Ops tf, String name, Network other, Variables variables) {
        this.tf = tf.withSubScope(name);
        for (Placed placed : other.layers) {
            var weights = placed.variables().stream()
                    .map(variable -> new Weight(
                            variable.name().substring(variable.name().lastIndexOf('/') + 1),
                            variable.shape(),
                            new Initializer.Same(variable.first()),
                            false))
                    .toList();
            layers.add(new Placed(placed.layer(), placed.scope(), create(name, placed.scope(), weights, variables)));
        }
    }

    /** A second network of this shape that starts with the same weights, none of them trainable. */
    public Network copy(Ops tf, String name, Variables variables) {
        return new Network(tf, name, this, variables);
    }

    /**
     * Moves this network's weights towards another's: weight ← decay · weight + (1 − decay) · other's. What does not train
     * follows too: moving averages of a batch's statistics are then those of the weights' own time, and of the vector of a
     * spectral norm only the direction matters.
     *
     * @param before the update after which the other's weights are read
     * @return to be run
     */
    public List<Op> follow(Network other, double decay, Op before) {
        List<Op> moves = new ArrayList<>();
        var place = tf.withSubScope("follow").withControlDependencies(before);
        var share = place.constant((float) (1 - decay));
        for (int i = 0; i < variables().size(); i++) {
            var mine = variables().get(i);
            var gap = place.math.sub(mine.value(), other.variables().get(i).read(place));
            moves.add(place.assignSubVariableOp(mine.handle(), place.math.mul(gap, share)));
        }
        return moves;
    }

    private List<Variable> create(String name, String scope, List<Weight> weights, Variables variables) {
        if (weights.isEmpty()) {
            return List.of();
        }
        Ops place = tf.withSubScope(scope);
        return weights.stream()
                .map(weight -> variables.create(place, name + "/" + scope + "/" + weight.name(), weight))
                .toList();
    }

    /**
     * Builds the network once more, on the same variables. x: [n, in] → [n, units of the last layer].
     *
     * @param application the name of the scope inside the network's
     */
    public Operand<TFloat32> apply(String application, Operand<TFloat32> x, Phase phase) {
        return application(application, x, phase).output();
    }

    /** {@link #apply}, with what is needed to go back from its output to its input, and to change its state. */
    public Application application(String name, Operand<TFloat32> x, Phase phase) {
        Ops scope = tf.withSubScope(name);
        List<Applied> applied = new ArrayList<>();
        Operand<TFloat32> out = x;
        Optional<Columnwise> before = Optional.empty();
        for (int i = 0; i < layers.size(); i++) {
            var placed = layers.get(i);
            var place = scope.withSubScope(placed.scope());
            var weights =
                    before.map(columns -> columns.into(place, placed.values())).orElseGet(placed::values);
            before = phase instanceof Phase.Sampling
                    ? foldedIntoNext(i).map(normalization -> normalization.columnwise(place, weights))
                    : Optional.empty();
            var one =
                    before.isPresent() ? Applied.unchanged(out) : placed.layer().apply(place, out, weights, phase);
            applied.add(one);
            out = one.output();
        }
        return new Application(this, name, phase, x, applied, out);
    }

    /** In sampling alone: training keeps every layer to itself, as the original does, whose digits it reproduces. */
    private Optional<Normalization> foldedIntoNext(int i) {
        return layers.get(i).layer() instanceof Normalization normalization
                        && i + 1 < layers.size()
                        && layers.get(i + 1).layer() instanceof Dense
                ? Optional.of(normalization)
                : Optional.empty();
    }

    /** Whether it computes one thing in training and another in sampling. */
    public boolean phased() {
        return layers.stream().anyMatch(placed -> placed.layer().phased());
    }

    /** Whether sampling computes anything otherwise than training, if only to other last digits. */
    public boolean samplesApart() {
        return phased()
                || IntStream.range(0, layers.size())
                        .anyMatch(i -> foldedIntoNext(i).isPresent());
    }

    private List<Op> changeState(Application application, List<Op> before) {
        List<Op> changes = new ArrayList<>();
        Ops scope = tf.withSubScope(application.name() + "_state").withControlDependencies(before);
        for (int i = 0; i < layers.size(); i++) {
            var placed = layers.get(i);
            var place = scope.withSubScope(placed.scope());
            for (StateChange change : application.layers().get(i).changes()) {
                changes.add(change.change().build(place, placed.variables().get(change.weight())));
            }
        }
        return changes;
    }

    /** The gradient of the sum of an application's outputs by its input; [n, in]. See {@link Applied.Back}. */
    private Operand<TFloat32> inputGradient(Application application) {
        Ops scope = tf.withSubScope(application.name() + "_input_gradient");
        // Not onesLike, which TensorFlow's C++ gradients do not know.
        Operand<TFloat32> gradient = scope.math.add(scope.zerosLike(application.output()), scope.constant(1f));
        for (int i = layers.size() - 1; i >= 0; i--) {
            var place = scope.withSubScope(layers.get(i).scope());
            gradient = application.layers().get(i).back().gradient(place, gradient);
        }
        return gradient;
    }

    /**
     * One use of a network.
     *
     * @param name its scope inside the network's
     * @param phase what for
     * @param input of the first layer
     * @param layers what each layer made, in their order
     * @param output of the last layer
     */
    public record Application(
            Network network,
            String name,
            Phase phase,
            Operand<TFloat32> input,
            List<Applied> layers,
            Operand<TFloat32> output) {

        /**
         * The gradient of the sum of its outputs by its input; [n, in]. Can be differentiated again. Where a layer lets
         * rows depend on each other, as batch normalization does, the gradient by a row is that of all rows' outputs.
         */
        public Operand<TFloat32> inputGradient() {
            return network.inputGradient(this);
        }

        /**
         * What it leaves in the variables that no optimizer changes, such as moving averages.
         *
         * @param before what comes before: an update, so that its gradients are those at the state before, and other
         *     applications' changes
         * @return to be run; empty where there is no such variable, and in sampling
         */
        List<Op> changeState(List<Op> before) {
            return network.changeState(this, before);
        }
    }

    /** Its variables, in the order of their creation. */
    public List<Variable> variables() {
        return layers.stream().flatMap(placed -> placed.variables().stream()).toList();
    }

    /** Those of its variables that an optimizer may change. */
    public List<Variable> trainable() {
        return variables().stream().filter(Variable::trainable).toList();
    }
}
