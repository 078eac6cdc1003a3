package ganscript.cli;

import static ganscript.GanScript.data;

import ganscript.data.Curve;
import ganscript.gan.TrainingData;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what a GAN learns: a curve, a cloud of points or a table. */
@Command
final class DataOptions {

    @Mixin
    private CurveOptions curve;

    @Option(
            names = "--cloud",
            paramLabel = "CLOUD",
            description = "Points (x, y) instead of a curve: ring, grid, moons or spiral, alone or with its numbers,"
                    + " such as ring:8:2:0.1. Goes with --noise.")
    private String cloud;

    @Mixin
    private TableOptions table;

    /** Whether nothing stays of the data of a definition. */
    boolean replaceAll() {
        return cloud != null || table.another();
    }

    /** The curve, where one is said. */
    Optional<Curve> curve() {
        return curve.instead();
    }

    /**
     * These data with what is said.
     *
     * @throws IllegalArgumentException when options exclude each other, or mean nothing of these data
     */
    TrainingData changed(TrainingData now) {
        if (cloud != null) {
            refuseBeside(
                    "--cloud",
                    Stream.concat(curve.said().stream(), table.said().stream()).toList());
            return data(CloudName.parse(cloud));
        }
        if (!table.said().isEmpty()) {
            refuseBeside(table.said().get(0), curve.said());
            return table.changed(now);
        }
        return curve.changed(now);
    }

    private static void refuseBeside(String option, List<String> others) {
        if (!others.isEmpty()) {
            throw new IllegalArgumentException(
                    option + " and " + others.get(0) + " are of different data: leave out one of them");
        }
    }
}
