package ganscript.model;

import ganscript.gan.AdversarialGraph;
import ganscript.gan.Definition;
import ganscript.train.Checkpoint;
import ganscript.train.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tensorflow.Graph;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;

/**
 * What is inside a SavedModel, a checkpoint or a run.
 *
 * @param kind {@code SavedModel}, {@code checkpoint} or {@code run}
 * @param path the folder, or the checkpoint's prefix
 * @param bytes size on disk
 * @param signatures of a SavedModel
 * @param variables in alphabetical order
 * @param operations of the graph, of a SavedModel or of a run's training: how many of each kind
 */
public record Inspection(
        String kind,
        String path,
        long bytes,
        List<SignatureInfo> signatures,
        List<VariableInfo> variables,
        Map<String, Integer> operations) {

    /** A signature; inputs and outputs by name, such as {@code float32 [?, 1]}. */
    public record SignatureInfo(String name, Map<String, String> inputs, Map<String, String> outputs) {}

    /** A variable, its shape and how many numbers it holds. */
    public record VariableInfo(String name, List<Long> shape, long parameters) {}

    /** How many numbers all variables hold. */
    public long parameters() {
        return variables.stream().mapToLong(VariableInfo::parameters).sum();
    }

    /**
     * Looks into a SavedModel's folder, a checkpoint or a run's folder.
     *
     * @throws IllegalArgumentException when it is none of them
     */
    public static Inspection of(Path path) {
        if (Checkpoint.exists(path)) {
            return checkpoint(Checkpoint.read(path));
        }
        if (Files.exists(path.resolve("saved_model.pb"))) {
            return savedModel(path);
        }
        if (SavedRun.exists(path)) {
            return run(path);
        }
        throw new IllegalArgumentException(
                path
                        + ": is no SavedModel, no checkpoint and no run: use a folder with saved_model.pb, the path of a checkpoint without .index, or a folder with definition.json");
    }

    private static Inspection checkpoint(Checkpoint checkpoint) {
        var prefix = checkpoint.prefix();
        String name = prefix.getFileName() + ".";
        var folder = prefix.toAbsolutePath().getParent();
        return new Inspection(
                "checkpoint",
                prefix.toString(),
                bytes(folder, file -> file.getFileName().toString().startsWith(name)),
                List.of(),
                variables(checkpoint),
                Map.of());
    }

    /** A run's graph, built again from its definition, with the variables of its newest checkpoint. */
    private static Inspection run(Path folder) {
        var gan = Definition.read(new RunFolder(folder).definition()).standIn();
        try (var graph = new AdversarialGraph(gan)) {
            return new Inspection(
                    "run",
                    folder.toString(),
                    bytes(folder, file -> true),
                    List.of(),
                    new RunFolder(folder)
                            .newestCheckpoint()
                            .map(checkpoint -> variables(Checkpoint.read(checkpoint)))
                            .orElse(List.of()),
                    operations(graph.graph()));
        }
    }

    private static Map<String, Integer> operations(Graph graph) {
        Map<String, Integer> operations = new TreeMap<>();
        graph.operations().forEachRemaining(operation -> operations.merge(operation.type(), 1, Integer::sum));
        return operations;
    }

    private static Inspection savedModel(Path folder) {
        try (var bundle = SavedModel.open(folder)) {
            List<SignatureInfo> signatures = new ArrayList<>();
            bundle.metaGraphDef().getSignatureDefMap().forEach((name, signature) -> {
                // TensorFlow's own bookkeeping, which nobody can call.
                if (!name.startsWith("__")) {
                    signatures.add(signature(name, signature));
                }
            });
            return new Inspection(
                    "SavedModel",
                    folder.toString(),
                    bytes(folder, file -> true),
                    signatures,
                    variables(Checkpoint.read(folder.resolve("variables").resolve("variables"))),
                    operations(bundle.graph()));
        }
    }

    private static SignatureInfo signature(String name, SignatureDef signature) {
        return new SignatureInfo(name, tensors(signature.getInputsMap()), tensors(signature.getOutputsMap()));
    }

    private static Map<String, String> tensors(Map<String, TensorInfo> tensors) {
        Map<String, String> described = new TreeMap<>();
        tensors.forEach((name, tensor) -> described.put(name, describe(tensor)));
        return described;
    }

    private static String describe(TensorInfo tensor) {
        String type = tensor.getDtype()
                .name()
                .replace("DT_FLOAT", "float32")
                .replace("DT_", "")
                .toLowerCase(Locale.ROOT);
        var sizes = tensor.getTensorShape().getDimList().stream()
                .map(dimension -> dimension.getSize() < 0 ? "?" : Long.toString(dimension.getSize()))
                .toList();
        return type + " " + sizes;
    }

    private static List<VariableInfo> variables(Checkpoint checkpoint) {
        return checkpoint.shapes().entrySet().stream()
                .map(entry -> new VariableInfo(
                        entry.getKey(),
                        entry.getValue(),
                        entry.getValue().stream().reduce(1L, (a, b) -> a * b)))
                .toList();
    }

    private static long bytes(Path folder, Predicate<Path> which) {
        try (Stream<Path> files = Files.walk(folder)) {
            long sum = 0;
            for (Path file : files.filter(Files::isRegularFile).filter(which).toList()) {
                sum += Files.size(file);
            }
            return sum;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
