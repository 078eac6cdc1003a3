package ganscript.cli;

import ganscript.model.Inspection;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = "Shows what is inside a SavedModel, a checkpoint or a run: signatures, variables, operations.")
final class InspectCommand implements Runnable {

    @Parameters(
            index = "0",
            paramLabel = "MODEL|CHECKPOINT|RUN",
            description =
                    "A SavedModel's folder, a checkpoint (the path that its files begin with), or a run's folder.")
    private Path path;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public void run() {
        var inspection = Inspection.of(path);
        if (json) {
            System.out.println(Json.text(inspection));
        } else {
            print(inspection, System.out);
        }
    }

    private static void print(Inspection inspection, PrintStream out) {
        out.printf(Locale.ROOT, "%s %s, %,d bytes%n", inspection.kind(), inspection.path(), inspection.bytes());
        for (var signature : inspection.signatures()) {
            out.println("signature " + signature.name());
            out.println("  inputs   " + named(signature.inputs()));
            out.println("  outputs  " + named(signature.outputs()));
        }
        out.printf(
                Locale.ROOT,
                "%d variables, %,d parameters%n",
                inspection.variables().size(),
                inspection.parameters());
        int width = inspection.variables().stream()
                .mapToInt(variable -> variable.name().length())
                .max()
                .orElse(0);
        for (var variable : inspection.variables()) {
            out.printf(
                    Locale.ROOT,
                    "  %-" + Math.max(width, 1) + "s  %-12s %,9d%n",
                    variable.name(),
                    variable.shape(),
                    variable.parameters());
        }
        if (!inspection.operations().isEmpty()) {
            int all = inspection.operations().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            out.println(all + " operations");
            inspection.operations().forEach((kind, count) -> out.printf(Locale.ROOT, "  %-24s %4d%n", kind, count));
        }
    }

    private static String named(Map<String, String> tensors) {
        return tensors.entrySet().stream()
                .map(tensor -> tensor.getKey() + ": " + tensor.getValue())
                .collect(Collectors.joining(", "));
    }
}
