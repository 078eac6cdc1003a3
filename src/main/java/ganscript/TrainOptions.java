package ganscript;

import ganscript.metrics.Score;
import ganscript.train.Goal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The words that say how a GAN is trained and what is kept of it. Scripts see them through {@link GanScript}. */
class TrainOptions extends Definitions {

    TrainOptions() {}

    /** How many iterations, 1 or more; 2000 when not given. */
    public static TrainOption iterations(int iterations) {
        atLeastOne("iterations", iterations);
        return new TrainOption("iterations", plan -> plan.iterations = iterations);
    }

    /**
     * Scores what the generator makes with every report, on 2000 rows, into metrics.csv and TensorBoard.
     *
     * @param names such as sliced-wasserstein and coverage; see {@link Score}
     * @throws IllegalArgumentException when one is unknown; whether the data have it, {@code train} says
     */
    public static TrainOption scores(String... names) {
        var scores = Arrays.stream(names).map(Score::named).toList();
        return new TrainOption("scores", plan -> plan.scores = scores);
    }

    /**
     * Ends training with the first report in which that score is as good as the value, or better.
     *
     * @throws IllegalArgumentException when the score is unknown; whether the data have it, {@code train} says
     */
    public static TrainOption stopWhen(String score, double value) {
        var goal = new Goal(Score.named(score), value);
        return new TrainOption("stopWhen", plan -> plan.goal = Optional.of(goal));
    }

    /** Prints the figures of every report, with a progress bar on a terminal. */
    public static TrainOption progress() {
        return new TrainOption("progress", plan -> plan.progress = true);
    }

    /** Reports after the updates of iterations 0, every, 2 · every, … and at the end; 200 when not given. */
    public static TrainOption reportEvery(int every) {
        atLeastOne("reportEvery", every);
        return new TrainOption("reportEvery", plan -> plan.reportEvery = every);
    }

    /** Writes a picture of real against generated points, 500 even x, as often as that, and of the losses at the end. */
    public static TrainOption plotEvery(int every) {
        atLeastOne("plotEvery", every);
        return new TrainOption("plotEvery", plan -> plan.plotEvery = every);
    }

    /** Writes TensorBoard's event file: the graph, and the figures of every tenth iteration. */
    public static TrainOption tensorBoard() {
        return tensorBoard(10);
    }

    /** Writes TensorBoard's event file: the graph, and figures as often as that. */
    public static TrainOption tensorBoard(int every) {
        atLeastOne("tensorBoard", every);
        return new TrainOption("tensorBoard", plan -> plan.tensorBoardEvery = every);
    }

    /**
     * Writes to TensorBoard's event file, so together with {@link #tensorBoard()}, how long each node of the graph takes
     * in one update of each network, and its memory.
     */
    public static TrainOption profile() {
        return new TrainOption("profile", plan -> plan.profile = true);
    }

    /** Writes a checkpoint at the end. */
    public static TrainOption checkpoints() {
        return new TrainOption("checkpoints", plan -> plan.checkpoints = true);
    }

    /** Writes a checkpoint after each so many iterations, and at the end. */
    public static TrainOption checkpoints(int every) {
        atLeastOne("checkpoints", every);
        return new TrainOption("checkpoints", plan -> {
            plan.checkpoints = true;
            plan.checkpointEvery = every;
        });
    }

    /**
     * Exports the generator when training is done; see {@link GanScript#export}. Whether the folder will do is checked before
     * training starts.
     */
    public static TrainOption exportTo(String folder) {
        return new TrainOption("exportTo", plan -> plan.exportTo = Optional.of(Path.of(folder)));
    }

    /**
     * Starts from a checkpoint, ours or the original program's, instead of the seed's weights. A warm start is then left
     * out. Whether the checkpoint is there and fits is checked before training starts.
     */
    public static TrainOption startFrom(String checkpoint) {
        return new TrainOption("startFrom", plan -> plan.startFrom = Optional.of(Path.of(checkpoint)));
    }

    /** Where the folders of runs go; {@code runs} when not given. */
    public static TrainOption runsIn(String folder) {
        return new TrainOption("runsIn", plan -> plan.runs = Path.of(folder));
    }

    private static void atLeastOne(String name, int iterations) {
        if (iterations < 1) {
            throw new IllegalArgumentException(
                    name + "(" + iterations + "): iterations is " + iterations + ": use 1 or more");
        }
    }
}
