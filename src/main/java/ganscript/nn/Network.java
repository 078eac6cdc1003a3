package ganscript.nn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
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
    private record Placed(Layer layer, String scope, List<Variable> variables) {}

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
    public Operand<TFloat32> apply(String application, Operand<TFloat32> x) {
        Ops scope = tf.withSubScope(application);
        Operand<TFloat32> out = x;
        for (Placed placed : layers) {
            Ops place = scope.withSubScope(placed.scope());
            var weights = placed.variables().stream().map(Variable::value).toList();
            out = placed.layer().apply(place, out, weights);
        }
        return out;
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
