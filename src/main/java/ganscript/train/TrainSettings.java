package ganscript.train;

import ganscript.metrics.Score;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a definition is trained, and what is kept of it.
 *
 * @param iterations how many, 1 or more
 * @param reportEvery a row of metrics after the updates of iterations 0, reportEvery, 2 · reportEvery, …; 1 or more
 * @param checkpoints whether a checkpoint is written at the end
 * @param checkpointEvery one after each so many iterations as well; 0 for none
 * @param runs the folder of all runs
 * @param script the script to keep a copy of
 * @param startFrom the checkpoint to start from instead of the seed's weights
 * @param profile whether one update of each network is recorded for TensorBoard before training
 * @param scores what each row of metrics holds beside losses; perhaps none
 * @param goal the score that ends training, where there is one
 * @param reporters who hears of the run
 */
public record TrainSettings(
        int iterations,
        int reportEvery,
        boolean checkpoints,
        int checkpointEvery,
        Path runs,
        Optional<Path> script,
        Optional<Path> startFrom,
        boolean profile,
        List<Score> scores,
        Optional<Goal> goal,
        List<Reporter> reporters) {

    /** The original's number of iterations. */
    public static final int ITERATIONS = 2000;

    /** The original's number of iterations from report to report. */
    public static final int REPORT_EVERY = 200;

    /** @throws IllegalArgumentException when a count is out of its range */
    public TrainSettings {
        check("iterations", iterations, 1);
        check("reportEvery", reportEvery, 1);
        check("checkpointEvery", checkpointEvery, 0);
        scores = List.copyOf(scores);
        reporters = List.copyOf(reporters);
    }

    private static void check(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    name + "(" + value + "): " + name + " is " + value + ": use " + least + " or more");
        }
    }
}
