package ganscript;

import ganscript.metrics.Score;
import ganscript.train.SweepSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The options of one sweep, put together. */
final class SweepPlan {

    final TrainPlan each;
    int jobs = Runtime.getRuntime().availableProcessors();
    Optional<Score> by = Optional.empty();
    Optional<Path> resume = Optional.empty();

    SweepPlan(SweepOption... options) {
        List<TrainOption> ofEach = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (SweepOption option : options) {
            if (!names.add(option.name())) {
                throw new IllegalArgumentException("sweep: " + option.name() + " is given twice: use one");
            }
            if (option instanceof TrainOption training) {
                ofEach.add(training);
            } else if (option instanceof SweepWord word) {
                word.setting().accept(this);
            }
        }
        each = new TrainPlan(ofEach.toArray(TrainOption[]::new));
        if (each.progress) {
            throw new IllegalArgumentException(
                    "sweep: progress() shows one training, and several go on at a time: leave it out");
        }
        // The best is exported from its checkpoint.
        each.checkpoints = true;
    }

    SweepSettings settings() {
        return new SweepSettings(jobs, each.runs, resume, by, each.scores, each::settings);
    }
}
