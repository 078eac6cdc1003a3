package ganscript.cli;

import static ganscript.GanScript.checkpoints;
import static ganscript.GanScript.exportTo;
import static ganscript.GanScript.iterations;
import static ganscript.GanScript.plotEvery;
import static ganscript.GanScript.profile;
import static ganscript.GanScript.progress;
import static ganscript.GanScript.reportEvery;
import static ganscript.GanScript.runsIn;
import static ganscript.GanScript.startFrom;
import static ganscript.GanScript.tensorBoard;
import static ganscript.GanScript.train;

import ganscript.TrainOption;
import ganscript.gan.Gan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Trains a GAN and exports its generator. Without options it is the original experiment: the parabola,"
                    + " as in scripts/parabola.jsh."
        })
final class TrainCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DefinitionOptions definition;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Iterations (${DEFAULT-VALUE}).")
    private int iterations;

    @Option(
            names = "--report-every",
            paramLabel = "N",
            defaultValue = "200",
            description = "Iterations from one line of figures to the next (${DEFAULT-VALUE}).")
    private int reportEvery;

    @Option(
            names = "--plot-every",
            paramLabel = "N",
            defaultValue = "200",
            description = "Iterations from one picture to the next (${DEFAULT-VALUE}).")
    private int plotEvery;

    @Option(
            names = "--tensorboard-every",
            paramLabel = "N",
            defaultValue = "10",
            description = "Iterations from one row of TensorBoard's figures to the next (${DEFAULT-VALUE}).")
    private int tensorBoardEvery;

    @Option(names = "--profile", description = "Show in TensorBoard how long each node of the graph takes.")
    private boolean profile;

    @Option(
            names = "--checkpoint-every",
            paramLabel = "N",
            description = "Write a checkpoint each so many iterations too, not at the end alone.")
    private Integer checkpointEvery;

    @Option(
            names = "--start-from",
            paramLabel = "CHECKPOINT",
            description = "Start from a checkpoint's weights: the path that its files begin with.")
    private String startFrom;

    @Option(names = "--export", paramLabel = "FOLDER", description = "Where the trained generator goes (models/NAME).")
    private String export;

    @Option(names = "--no-export", description = "Export nothing.")
    private boolean noExport;

    @Option(
            names = "--runs",
            paramLabel = "FOLDER",
            defaultValue = "runs",
            description = "Where the run's own folder, NAME-N, is made (${DEFAULT-VALUE}).")
    private String runs;

    @Option(names = "--resume", paramLabel = "RUN", hidden = true)
    private String resume;

    @Override
    public void run() {
        if (resume != null) {
            throw wrong("--resume is not there yet: use --start-from with a checkpoint of the run");
        }
        if (noExport && export != null) {
            throw wrong("--export and --no-export exclude each other: use one");
        }
        Gan gan;
        List<TrainOption> options = new ArrayList<>();
        try {
            gan = definition.build(iterations);
            options.addAll(options(gan));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        try (var run = train(gan, options.toArray(TrainOption[]::new))) {
            if (!run.unwritten().isEmpty()) {
                String sentence =
                        run.folder() + ": trained, but not all is written: " + String.join("; ", run.unwritten());
                throw new UncheckedIOException(sentence, new IOException(sentence));
            }
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private List<TrainOption> options(Gan gan) {
        List<TrainOption> options = new ArrayList<>(List.of(
                iterations(iterations),
                progress(),
                reportEvery(reportEvery),
                plotEvery(plotEvery),
                tensorBoard(tensorBoardEvery),
                checkpointEvery == null ? checkpoints() : checkpoints(checkpointEvery),
                runsIn(runs)));
        if (startFrom != null) {
            options.add(startFrom(startFrom));
        }
        if (profile) {
            options.add(profile());
        }
        if (!noExport) {
            options.add(exportTo(export == null ? "models/" + gan.name() : export));
        }
        return options;
    }
}
