package ganscript.model;

import ganscript.data.TableColumn;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tensorflow.Signature;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;

/**
 * What a SavedModel's signature {@code serving_default} takes and gives.
 *
 * @param given names of the conditions, in order
 * @param made names of what is made, in order
 * @param noise how many numbers of noise to a row, 0 where it is given none
 * @param signature TensorFlow's own description
 */
record ModelColumns(List<String> given, List<String> made, int noise, SignatureDef signature) {

    /** @throws IllegalArgumentException when there is no such signature, or it is not one of GanScript's */
    static ModelColumns of(Path folder, MetaGraphDef model, Optional<ExportInfo> info) {
        var given = info.map(ExportInfo::given).orElse(List.of("x"));
        var made = info.map(ExportInfo::made).orElse(List.of("y"));
        var signature = model.getSignatureDefMap().get(Signature.DEFAULT_KEY);
        if (signature == null || !fits(signature, given, made)) {
            var there = model.getSignatureDefMap().entrySet().stream()
                    .filter(entry -> !entry.getKey().startsWith("__"))
                    .map(entry -> entry.getKey() + " "
                            + entry.getValue().getInputsMap().keySet() + " -> "
                            + entry.getValue().getOutputsMap().keySet())
                    .toList();
            throw new IllegalArgumentException(folder + ": has no signature serving_default " + given + " -> " + made
                    + ", but " + there + ": use a generator that GanScript exported");
        }
        var noise = signature.getInputsMap().get(GeneratorGraph.NOISE);
        return new ModelColumns(given, made, noise == null ? 0 : width(noise), signature);
    }

    private static boolean fits(SignatureDef signature, List<String> given, List<String> made) {
        var inputs = signature.getInputsMap().keySet();
        var withNoise =
                Stream.concat(given.stream(), Stream.of(GeneratorGraph.NOISE)).toList();
        return (inputs.equals(Set.copyOf(given)) || inputs.equals(Set.copyOf(withNoise)))
                && signature.getOutputsMap().keySet().equals(Set.copyOf(made));
    }

    private static int width(TensorInfo noise) {
        return Math.toIntExact(noise.getTensorShape().getDim(1).getSize());
    }

    /** The conditions as columns of a file. */
    List<TableColumn> givenColumns() {
        return given.stream()
                .map(name -> new TableColumn(
                        name,
                        signature.getInputsOrThrow(name).getDtype() == DataType.DT_STRING
                                ? TableColumn.Kind.CATEGORY
                                : TableColumn.Kind.NUMERIC))
                .toList();
    }

    /** Conditions and what is made, in order. */
    List<String> all() {
        return Stream.concat(given.stream(), made.stream()).toList();
    }

    /** The names of all its tensors. */
    List<String> tensors() {
        return Stream.concat(signature.getInputsMap().values().stream(), signature.getOutputsMap().values().stream())
                .map(TensorInfo::getName)
                .toList();
    }

    /** The tensor of a condition, or of the noise. */
    String input(String name) {
        return signature.getInputsOrThrow(name).getName();
    }

    /** The tensor of what is made. */
    String output(String name) {
        return signature.getOutputsOrThrow(name).getName();
    }
}
