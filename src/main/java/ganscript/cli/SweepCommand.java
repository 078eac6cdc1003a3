package ganscript.cli;

import static ganscript.GanScript.bestBy;
import static ganscript.GanScript.exportTo;
import static ganscript.GanScript.iterations;
import static ganscript.GanScript.jobs;
import static ganscript.GanScript.plotEvery;
import static ganscript.GanScript.reportEvery;
import static ganscript.GanScript.resumeIn;
import static ganscript.GanScript.runsIn;
import static ganscript.GanScript.sweep;
import static ganscript.GanScript.tensorBoard;

import ganscript.SweepOption;
import ganscript.train.SweepFile;
import ganscript.train.SweepList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Trains a grid of definitions, several at a time, each with the same bits as by gan train; prints a table,"
                    + " draws a chart, and exports the best."
        })
final class SweepCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--vary",
            paramLabel = "OPTION=V1,V2,...",
            description = "An option below with the values that it takes; of a whole number A:B is all from A to B."
                    + " Repeated: each value of one with each of the other.")
    private List<String> vary = new ArrayList<>();

    @Option(names = "--iterations", paramLabel = "N", description = "Iterations of each (2000).")
    private Integer iterations;

    @Option(names = "--jobs", paramLabel = "N", description = "How many at a time (as many as there are cores).")
    private Integer jobs;

    @Option(
            names = "--by",
            paramLabel = "SCORE",
            description = "The score that says which is best (the first that fits the data).")
    private String by;

    @Option(
            names = "--resume",
            paramLabel = "FOLDER",
            description =
                    "Go on with the sweep in that folder: train what is missing. Without --vary, what it recorded.")
    private Path resume;

    @Option(
            names = "--report-every",
            paramLabel = "N",
            defaultValue = "200",
            description = "Iterations from one row of a run's metrics.csv to the next (${DEFAULT-VALUE}).")
    private int reportEvery;

    @Option(names = "--plot-every", paramLabel = "N", description = "Draw pictures as often as that (none).")
    private Integer plotEvery;

    @Option(
            names = "--tensorboard-every",
            paramLabel = "N",
            description = "Write TensorBoard's figures as often as that (none).")
    private Integer tensorBoardEvery;

    @Option(
            names = "--export",
            paramLabel = "FOLDER",
            description = "Where the best generator goes (models/NAME-sweep).")
    private String export;

    @Option(names = "--no-export", description = "Export nothing.")
    private boolean noExport;

    @Option(
            names = "--runs",
            paramLabel = "FOLDER",
            defaultValue = "runs",
            description = "Where the sweep's own folder, NAME-sweep-N, is made (${DEFAULT-VALUE}).")
    private String runs;

    /** Here for the command line's sake: each combination has options of its own, see {@link Variation}. */
    @Mixin
    @SuppressWarnings("UnusedVariable")
    private DefinitionOptions definition;

    @Override
    public void run() {
        SweepList list;
        List<SweepOption> options;
        try {
            list = list();
            options = options(list);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        sweep(list, options.toArray(SweepOption[]::new));
    }

    private SweepList list() {
        if (noExport && export != null) {
            throw new IllegalArgumentException("--export and --no-export exclude each other: use one");
        }
        var base = Variation.base(spec.commandLine().getParseResult());
        if (resume == null && vary.isEmpty()) {
            throw new IllegalArgumentException(
                    "nothing varies: add --vary, such as --vary seed=1:4, or use gan train for one definition");
        }
        if (!vary.isEmpty()) {
            iterations = iterations == null ? 2000 : iterations;
            return Variation.grid(vary, base, iterations);
        }
        if (!base.isEmpty()) {
            throw new IllegalArgumentException(
                    "--resume without --vary trains what was recorded: leave out " + base.keySet());
        }
        var recorded = SweepFile.read(resume);
        iterations = iterations == null ? recorded.iterations() : iterations;
        return recorded.list();
    }

    private List<SweepOption> options(SweepList list) {
        List<SweepOption> options =
                new ArrayList<>(List.of(iterations(iterations), reportEvery(reportEvery), runsIn(runs)));
        if (jobs != null) {
            options.add(jobs(jobs));
        }
        if (by != null) {
            options.add(bestBy(by));
        }
        if (resume != null) {
            options.add(resumeIn(resume.toString()));
        }
        if (plotEvery != null) {
            options.add(plotEvery(plotEvery));
        }
        if (tensorBoardEvery != null) {
            options.add(tensorBoard(tensorBoardEvery));
        }
        if (!noExport) {
            options.add(exportTo(export == null ? "models/" + list.name() + "-sweep" : export));
        }
        return options;
    }
}
