package ganscript.gan;

import com.fasterxml.jackson.annotation.JsonValue;
import ganscript.nn.Layer;
import java.util.List;
import java.util.Objects;

/**
 * The generator's layers, the first fed with the given x, the last making y.
 *
 * @param layers one or more
 */
public record Generator(@JsonValue List<Layer> layers) implements GanPart {

    /** Copies the layers and checks that there are some, with something to learn. */
    public Generator {
        if (layers.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("generator: a layer is null: use one such as dense(64)");
        }
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("generator(): there is no layer: use one or more, such as dense(1)");
        }
        if (layers.stream().allMatch(layer -> layer.weights(1).isEmpty())) {
            throw new IllegalArgumentException(
                    "generator: no layer of it has weights, so it can't learn: add one, such as dense(1)");
        }
    }

    /** How wide the output of its last layer is, for an input {@code in} wide. */
    int units(int in) {
        int width = in;
        for (Layer layer : layers) {
            width = layer.units(width);
        }
        return width;
    }

    @Override
    public String part() {
        return "generator";
    }
}
