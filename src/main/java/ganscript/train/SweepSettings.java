package ganscript.train;

import ganscript.metrics.Score;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a sweep is trained.
 *
 * @param jobs how many at a time, 1 or more
 * @param runs where the sweep's own folder is made
 * @param resume the folder of a sweep to go on with instead
 * @param by the score that says which is best; the first that fits the data where none is named
 * @param scores that are taken at the end beside that; all that fit where none is named
 * @param each the settings of one training that puts its run into the given folder, with reporters of its own
 */
public record SweepSettings(
        int jobs,
        Path runs,
        Optional<Path> resume,
        Optional<Score> by,
        List<Score> scores,
        Function<Path, TrainSettings> each) {

    /** @throws IllegalArgumentException when jobs is out of its range */
    public SweepSettings {
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs(" + jobs + "): jobs is " + jobs + ": use 1 or more");
        }
        scores = List.copyOf(scores);
    }

    /** Names the scores of a list: those that are asked for, or all that fit every one of its data. */
    List<Score> scoresOf(SweepList list) {
        List<Score> fitting = new ArrayList<>(List.of(Score.values()));
        list.entries().forEach(entry -> fitting.retainAll(Scoring.fitting(entry.gan())));
        List<Score> wanted = new ArrayList<>(scores);
        by.filter(score -> !wanted.contains(score)).ifPresent(score -> wanted.add(0, score));
        for (Score score : wanted) {
            if (!fitting.contains(score)) {
                throw new IllegalArgumentException(
                        "sweep: " + score + " is no score of these data: use one of " + fitting);
            }
        }
        return scores.isEmpty() ? fitting : wanted;
    }
}
