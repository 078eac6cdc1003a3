package ganscript;

import ganscript.metrics.Score;
import ganscript.model.Export;
import ganscript.report.ConsoleReporter;
import ganscript.report.EventFile;
import ganscript.report.PlotReporter;
import ganscript.train.Goal;
import ganscript.train.Reporter;
import ganscript.train.TrainSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The options of one training, put together. */
final class TrainPlan {

    /** The system property that caps the iterations of every training, for tests of scripts. */
    static final String MAX_ITERATIONS = "ganscript.maxIterations";

    int iterations = TrainSettings.ITERATIONS;
    int reportEvery = TrainSettings.REPORT_EVERY;
    boolean progress;
    int plotEvery;
    int tensorBoardEvery;
    boolean profile;
    boolean checkpoints;
    int checkpointEvery;
    Path runs = Path.of("runs");
    List<Score> scores = List.of();
    Optional<Goal> goal = Optional.empty();
    Optional<Path> startFrom = Optional.empty();
    Optional<Path> exportTo = Optional.empty();

    TrainPlan(TrainOption... options) {
        Set<String> names = new HashSet<>();
        for (TrainOption option : options) {
            if (!names.add(option.name())) {
                throw new IllegalArgumentException("train: " + option.name() + " is given twice: use one");
            }
            option.applyTo(this);
        }
        if (profile && tensorBoardEvery == 0) {
            throw new IllegalArgumentException(
                    "train: profile() is shown by TensorBoard: add tensorBoard(), or leave it out");
        }
        capIterations();
        exportTo.ifPresent(Export::check);
    }

    private void capIterations() {
        Integer cap = Integer.getInteger(MAX_ITERATIONS);
        if (cap != null && cap < iterations && iterations > 0) {
            Console.note("-D" + MAX_ITERATIONS + "=" + cap + " caps the " + iterations + " iterations at " + cap);
            iterations = cap;
        }
    }

    TrainSettings settings() {
        return settings(runs);
    }

    /** @param folder where the run's own folder is made */
    TrainSettings settings(Path folder) {
        List<Reporter> reporters = new ArrayList<>();
        if (progress && !Console.quiet()) {
            reporters.add(new ConsoleReporter(reportEvery, System.out));
        }
        Optional<EventFile> events =
                tensorBoardEvery > 0 ? Optional.of(new EventFile(tensorBoardEvery, reportEvery)) : Optional.empty();
        if (plotEvery > 0) {
            reporters.add(new PlotReporter(plotEvery, events));
        }
        events.ifPresent(reporters::add);
        return new TrainSettings(
                iterations,
                reportEvery,
                checkpoints,
                checkpointEvery,
                folder,
                ScriptContext.current().file(),
                startFrom,
                profile,
                scores,
                goal,
                reporters);
    }
}
