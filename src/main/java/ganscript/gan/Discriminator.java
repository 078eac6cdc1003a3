package ganscript.gan;

import com.fasterxml.jackson.annotation.JsonValue;
import ganscript.nn.Layer;
import java.util.List;
import java.util.Objects;

/**
 * The discriminator's layers, the first fed with the data, the last making one logit.
 *
 * @param layers one or more
 */
public record Discriminator(@JsonValue List<Layer> layers) implements GanPart {

    /** Copies the layers and checks that there are some, with something to learn. */
    public Discriminator {
        if (layers.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("discriminator: a layer is null: use one such as dense(64)");
        }
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("discriminator(): there is no layer: use one or more, such as dense(1)");
        }
        if (layers.stream().allMatch(layer -> layer.weights(1).isEmpty())) {
            throw new IllegalArgumentException(
                    "discriminator: no layer of it has weights, so it can't learn: add one, such as dense(1)");
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
        return "discriminator";
    }
}
