package ganscript.gan;

import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorShapeProto;

/**
 * A graph written down with the shapes that TensorFlow has inferred, which TensorBoard shows at the edges; without the calls
 * of compiled copies of it.
 */
final class ShapedGraph {

    private static final String SHAPES = "_output_shapes";

    private ShapedGraph() {}

    static GraphDef of(Graph graph) {
        var whole = graph.toGraphDef();
        var shaped = whole.toBuilder().clearNode().clearLibrary();
        whole.getNodeList().stream()
                .filter(node -> !node.getName().startsWith(CompiledIterations.SCOPE + "/"))
                .forEach(shaped::addNode);
        for (NodeDef.Builder node : shaped.getNodeBuilderList()) {
            var shapes = AttrValue.ListValue.newBuilder();
            GraphOperation operation = graph.operation(node.getName());
            for (int i = 0; i < operation.numOutputs(); i++) {
                shapes.addShape(proto(operation.output(i).shape()));
            }
            node.putAttr(SHAPES, AttrValue.newBuilder().setList(shapes).build());
        }
        return shaped.build();
    }

    private static TensorShapeProto proto(Shape shape) {
        var proto = TensorShapeProto.newBuilder();
        if (shape.isUnknown()) {
            return proto.setUnknownRank(true).build();
        }
        for (long size : shape.asArray()) {
            proto.addDim(TensorShapeProto.Dim.newBuilder().setSize(size));
        }
        return proto.build();
    }
}
