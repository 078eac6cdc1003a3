package ganscript.model;

import ganscript.data.Column;
import ganscript.data.Curve;
import ganscript.metrics.Score;
import ganscript.metrics.ScoreTable;
import ganscript.train.Scoring;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A folder that holds something to evaluate: a run or an exported generator. */
public final class EvaluatedFolder {

    private EvaluatedFolder() {}

    /**
     * How good what it makes is: of a run that of the newest checkpoint.
     *
     * @param curve instead of the recorded one, which may have been a lambda
     * @param scores which; empty for all that fit
     * @param rows of each kind to be compared, 1 or more
     * @param seed of the rows and of the noise
     * @throws IllegalArgumentException when the folder holds neither, its data are lost, or a score is not of such data
     */
    public static ScoreTable evaluate(Path folder, Optional<Curve> curve, List<Score> scores, int rows, long seed) {
        if (SavedRun.exists(folder)) {
            return SavedRun.read(folder).evaluate(curve, scores, rows, seed);
        }
        if (!Files.exists(folder.resolve("saved_model.pb"))) {
            throw new IllegalArgumentException(
                    folder
                            + ": holds neither a run nor an exported generator: use a folder such as runs/parabola-1 or models/original");
        }
        try (var generator = TrainedGenerator.load(folder)) {
            return evaluate(generator, curve, scores, rows, seed);
        }
    }

    private static ScoreTable evaluate(
            TrainedGenerator generator, Optional<Curve> curve, List<Score> scores, int rows, long seed) {
        var gan = generator
                .info()
                .orElseThrow(() -> new IllegalArgumentException(
                        generator.folder() + ": does not tell what it was trained on: use an export of GanScript"))
                .trained()
                .gan(curve);
        var source = gan.data().source();
        return new Scoring(gan, scores, rows, seed)
                .table((given, input, n) -> Column.encode(
                        source.made(),
                        generator
                                .generate(Column.decode(source.given(), given), gan.noise(input, n), n)
                                .columns(),
                        n));
    }
}
