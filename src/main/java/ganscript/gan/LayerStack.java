package ganscript.gan;

import ganscript.nn.Layer;
import java.util.List;
import java.util.Objects;

/** What the layers of a generator and of a discriminator have in common. */
final class LayerStack {

    private LayerStack() {}

    /**
     * Copies the layers.
     *
     * @param name what a script calls the network
     * @throws IllegalArgumentException when there is none, one is null, or none has a weight
     */
    static List<Layer> checked(String name, List<Layer> layers) {
        if (layers.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException(name + ": a layer is null: use one such as dense(64)");
        }
        if (layers.isEmpty()) {
            throw new IllegalArgumentException(name + "(): there is no layer: use one or more, such as dense(1)");
        }
        if (layers.stream().allMatch(layer -> layer.weights(1).isEmpty())) {
            throw new IllegalArgumentException(
                    name + ": no layer of it has weights, so it can't learn: add one, such as dense(1)");
        }
        return List.copyOf(layers);
    }

    /** @throws IllegalArgumentException when a batch has fewer rows than one of the layers needs in training */
    static void checkBatch(Batch batch, List<Layer> layers) {
        for (Layer layer : layers) {
            if (batch.size() < layer.leastBatch()) {
                throw new IllegalArgumentException("batch(" + batch.size() + "): batch is " + batch.size()
                        + ", but " + DefinitionJson.name(layer.getClass())
                        + "() learns from how the rows of a batch differ: use " + layer.leastBatch()
                        + " or more");
            }
        }
    }

    /** How wide the output of the last layer is, for an input {@code in} wide. */
    static int units(List<Layer> layers, int in) {
        int width = in;
        for (Layer layer : layers) {
            width = layer.units(width);
        }
        return width;
    }
}
