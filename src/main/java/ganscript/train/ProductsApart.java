package ganscript.train;

import ganscript.gan.AdversarialGraph;
import ganscript.gan.Gan;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operation;

/**
 * Matrix products of the generator that are quicker by themselves, in a session that otherwise fuses products: see {@link
 * SessionOptions}. What a session call names as a target, TensorFlow's rewriting leaves as it is. They have the same bits fused
 * or not; those of one column have not, and so stay fused.
 */
final class ProductsApart {

    private static final String PRODUCT = "MatMul";

    private ProductsApart() {}

    /** To be targets of each update: it computes them anyway. None, where nothing is fused. */
    static List<Operation> of(AdversarialGraph graph, Gan gan) {
        List<Operation> products = new ArrayList<>();
        if (SessionOptions.fused(gan)) {
            graph.graph().operations().forEachRemaining(node -> {
                if (node.type().equals(PRODUCT)
                        && node.name().startsWith(AdversarialGraph.TRAINED)
                        && node.output(0).shape().get(1) > 1) {
                    products.add(node);
                }
            });
        }
        return products;
    }
}
