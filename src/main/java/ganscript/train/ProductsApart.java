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

    private static final String PRODUCT = "/MatMul";

    private ProductsApart() {}

    /** To be targets of each update, which computes them anyway: those of plain dense layers. None, where nothing is fused. */
    static List<Operation> of(AdversarialGraph graph, Gan gan) {
        List<Operation> products = new ArrayList<>();
        if (SessionOptions.fused(gan)) {
            // By name, for a look at all of the graph's nodes would take a hundredth of a second of each start.
            var product = graph.graph().operation(AdversarialGraph.TRAINED + "dense" + PRODUCT);
            for (int i = 1; product != null; i++) {
                if (product.output(0).shape().get(1) > 1) {
                    products.add(product);
                }
                product = graph.graph().operation(AdversarialGraph.TRAINED + "dense_" + i + PRODUCT);
            }
        }
        return products;
    }
}
