package ganscript.train;

import ganscript.nn.Variable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bytedeco.javacpp.PointerScope;
import org.tensorflow.internal.c_api.TF_CheckpointReader;
import org.tensorflow.internal.c_api.TF_Status;
import org.tensorflow.internal.c_api.global.tensorflow;

/**
 * What a checkpoint in TensorFlow's V2 format holds.
 *
 * @param prefix its path without {@code .index}
 * @param shapes each variable's shape by its name, in alphabetical order
 */
public record Checkpoint(Path prefix, Map<String, List<Long>> shapes) {

    private static final String INDEX = ".index";

    /** Whether there is one: {@code path} is its prefix, or its {@code .index} file. */
    public static boolean exists(Path path) {
        return Files.isRegularFile(Path.of(prefix(path) + INDEX));
    }

    /** The path without {@code .index}. */
    public static Path prefix(Path path) {
        String text = path.toString();
        return text.endsWith(INDEX) ? Path.of(text.substring(0, text.length() - INDEX.length())) : path;
    }

    /**
     * Reads names and shapes, no values.
     *
     * @param path the prefix or the {@code .index} file
     * @throws IllegalArgumentException when there is none, or it can't be read
     */
    @SuppressWarnings("try") // the scope frees what is made inside it
    public static Checkpoint read(Path path) {
        var prefix = prefix(path);
        if (!exists(path)) {
            throw new IllegalArgumentException(
                    path + ": no checkpoint there: use the path of its files without .index, such as "
                            + "runs/parabola-1/checkpoints/gan-2000");
        }
        try (var scope = new PointerScope()) {
            var status = TF_Status.newStatus();
            TF_CheckpointReader reader = tensorflow.TF_NewCheckpointReader(prefix.toString(), status);
            if (tensorflow.TF_GetCode(status) != tensorflow.TF_OK) {
                throw new IllegalArgumentException(path + ": can't be read as a checkpoint: "
                        + tensorflow.TF_Message(status).getString());
            }
            try {
                return new Checkpoint(prefix, shapes(reader, status));
            } finally {
                tensorflow.TF_DeleteCheckpointReader(reader);
            }
        }
    }

    private static Map<String, List<Long>> shapes(TF_CheckpointReader reader, TF_Status status) {
        Map<String, List<Long>> shapes = new TreeMap<>();
        for (int i = 0; i < tensorflow.TF_CheckpointReaderSize(reader); i++) {
            String name = tensorflow.TF_CheckpointReaderGetVariable(reader, i).getString();
            int rank = tensorflow.TF_CheckpointReaderGetVariableNumDims(reader, name);
            var sizes = new long[rank];
            if (rank > 0) {
                tensorflow.TF_CheckpointReaderGetVariableShape(reader, name, sizes, rank, status);
            }
            shapes.put(name, Arrays.stream(sizes).boxed().toList());
        }
        return shapes;
    }

    /**
     * Compares with what a graph needs.
     *
     * @return names that the graph does not have
     * @throws IllegalArgumentException when variables are missing or have another shape; names all of them
     */
    List<String> check(List<Variable> wanted) {
        List<String> wrong = new ArrayList<>();
        Map<String, List<Long>> extra = new LinkedHashMap<>(shapes);
        for (Variable variable : wanted) {
            var there = extra.remove(variable.name());
            var shape = Arrays.stream(variable.shape().asArray()).boxed().toList();
            if (there == null) {
                wrong.add(variable.name() + " is missing");
            } else if (!there.equals(shape)) {
                wrong.add(variable.name() + " is " + there + " where " + shape + " is needed");
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(prefix + ": the checkpoint does not fit this GAN: "
                    + String.join(", ", wrong) + ": use one that was saved from the same definition");
        }
        return List.copyOf(extra.keySet());
    }
}
