package ganscript.nn;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TString;
import org.tensorflow.types.family.TType;

/**
 * The operations that write variables to a checkpoint and read them back. They bear the names that
 * {@code Session.save}, {@code Session.restore} and {@code SavedModelBundle.exporter} look for: what those would
 * build by themselves saves nothing of a resource variable, and says nothing.
 */
public final class Saver {

    private Saver() {}

    /**
     * Builds {@code save/filename}, {@code save/control_dependency} and {@code save/restore_all}.
     *
     * @param tf the graph, at its top
     * @param variables what a checkpoint holds, under the variables' names
     */
    public static void build(Ops tf, List<Variable> variables) {
        var save = tf.withSubScope("save");
        var prefix = save.withName("filename").placeholder(TString.class, Placeholder.shape(Shape.scalar()));
        var names = save.array(variables.stream().map(Variable::name).toArray(String[]::new));
        var whole = save.array(variables.stream().map(variable -> "").toArray(String[]::new));
        var values = variables.stream().<Operand<?>>map(Variable::value).toList();
        Op written = save.train.save(prefix, names, whole, values);
        save.withControlDependencies(List.of(written))
                .withName("control_dependency")
                .identity(prefix);

        var restored = save.train.restore(
                prefix,
                names,
                whole,
                variables.stream()
                        .<Class<? extends TType>>map(v -> TFloat32.class)
                        .toList());
        var restore = save.withSubScope("restore");
        List<Op> assigned = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            Operand<TFloat32> value = restored.tensors().get(i).expect(TFloat32.class);
            assigned.add(variables.get(i).assign(restore, value));
        }
        save.withControlDependencies(assigned).withName("restore_all").noOp();
    }
}
