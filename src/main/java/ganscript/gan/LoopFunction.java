package ganscript.gan;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.ConcreteFunction;
import org.tensorflow.Graph;
import org.tensorflow.Output;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NameAttrList;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** The function that is compiled: (n, batches, variables) → figures, a loop whose body is an iteration. */
final class LoopFunction {

    private LoopFunction() {}

    static ConcreteFunction of(GraphDef library, IterationLoop.Parts parts, InputLayout layout, int most, int figures) {
        try (var graph = new Graph()) {
            graph.importGraphDef(library);
            var tf = Ops.create(graph);
            var count = tf.withName(IterationLoop.COUNT).placeholder(TInt32.class, Placeholder.shape(Shape.scalar()));
            var batches = tf.withName(IterationLoop.BATCHES)
                    .placeholder(TFloat32.class, Placeholder.shape(Shape.of(most, layout.size())));
            var signature = Signature.builder("iterations")
                    .input(IterationLoop.COUNT, count)
                    .input(IterationLoop.BATCHES, batches);
            List<Output<?>> inputs = new ArrayList<>(List.of(
                    tf.constant(0).asOutput(),
                    count.asOutput(),
                    batches.asOutput(),
                    tf.zeros(tf.constant(new int[] {most, figures}), TFloat32.class)
                            .asOutput()));
            for (String place : parts.places()) {
                Output<?> variable = variable(tf, place);
                inputs.add(variable);
                signature.input(place, variable);
            }
            var loop = tf.scope()
                    .opBuilder("While", "loop")
                    .addInputList(inputs.toArray(Output<?>[]::new))
                    .setAttr("T", inputs.stream().map(Output::dataType).toArray(DataType[]::new))
                    .setAttr(
                            "cond",
                            named(parts.condition()
                                    .getFunctionDef()
                                    .getSignature()
                                    .getName()))
                    .setAttr("body", named(parts.body().getSignature().getName()))
                    .setAttr("parallel_iterations", 1L)
                    .build();
            Output<TFloat32> result = loop.output(3);
            return ConcreteFunction.create(
                    signature.output(IterationLoop.FIGURES, tf.identity(result)).build(), graph);
        }
    }

    /** An argument that is a variable. */
    static Output<?> variable(Ops tf, String name) {
        return tf.scope()
                .opBuilder("Placeholder", name)
                .setAttr("dtype", DataType.DT_RESOURCE)
                .build()
                .output(0);
    }

    private static AttrValue named(String function) {
        return AttrValue.newBuilder()
                .setFunc(NameAttrList.newBuilder().setName(function))
                .build();
    }
}
