package ganscript.gan;

import com.fasterxml.jackson.annotation.JsonValue;
import ganscript.nn.Layer;
import java.util.List;

/**
 * The generator's layers, the first fed with the given x, the last making y.
 *
 * @param layers one or more
 */
public record Generator(@JsonValue List<Layer> layers) implements GanPart {

    /** Copies the layers and checks that there are some, with something to learn. */
    public Generator {
        layers = LayerStack.checked("generator", layers);
    }

    /** How wide the output of its last layer is, for an input {@code in} wide. */
    int units(int in) {
        return LayerStack.units(layers, in);
    }

    @Override
    public String part() {
        return "generator";
    }
}
