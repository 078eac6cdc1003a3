package ganscript;

import ganscript.gan.Gan;
import ganscript.metrics.Score;
import ganscript.model.Export;
import ganscript.report.Charts;
import ganscript.report.SweepText;
import ganscript.train.Sweep;
import ganscript.train.SweepList;
import ganscript.train.SweepRow;
import ganscript.train.SweepTraining;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words that train several definitions, and say which is best. Scripts see them through {@link GanScript}. */
class Sweeps extends TrainOptions {

    Sweeps() {}

    /**
     * Trains several GANs, as many at a time as there are cores, each with the same bits as alone: a table of what came of
     * each, with the names of what varies as definition.json has them, and a chart of its scores, in a new folder
     * {@code runs/NAME-sweep-N}, where the runs are too. With {@code exportTo}, the best one is exported.
     *
     * @param gans 1 or more
     * @param options those of {@link GanScript#train}, for each of them, and {@link #jobs}, {@link #bestBy} and
     *     {@link #resumeIn}
     * @return what came of all; one that failed says so in its row
     * @throws IllegalArgumentException when an option can't work; nothing is trained then
     * @throws IllegalStateException when none of them has the score that says which is best
     * @throws ganscript.train.InterruptedRun when it was stopped by Ctrl-C; {@link #resumeIn} goes on with it
     */
    public static Sweep sweep(List<Gan> gans, SweepOption... options) {
        return sweep(SweepList.of(gans), options);
    }

    /** The same with names of one's own for what varies. */
    public static Sweep sweep(SweepList list, SweepOption... options) {
        var plan = new SweepPlan(options);
        var sweep = SweepTraining.train(list, plan.settings(), plan.each.iterations, Console::note);
        Pictures.write(picture(sweep), sweep.folder().resolve("sweep.png"));
        Console.say(SweepText.table(sweep, plan.each.scores));
        var best = sweep.best()
                .orElseThrow(() -> new IllegalStateException(sweep.folder() + ": no definition has a finite "
                        + sweep.by() + ": see the column outcome of its sweep.csv"));
        Console.say(String.format(
                Locale.ROOT,
                "best by %s: definition %d, %.5g: %s",
                sweep.by(),
                best.number(),
                best.score(sweep.by().column()),
                best.folder().orElseThrow()));
        plan.each.exportTo.ifPresent(folder -> export(sweep, best, folder));
        return sweep;
    }

    private static void export(Sweep sweep, SweepRow best, Path folder) {
        try (var run = sweep.open(best)) {
            boolean replaced = Export.write(run, folder);
            Console.say("exported " + folder + (replaced ? " (in the place of an earlier export)" : ""));
        }
    }

    /** How many definitions of a sweep are trained at a time, 1 or more; as many as there are cores when not given. */
    public static SweepOption jobs(int jobs) {
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs(" + jobs + "): jobs is " + jobs + ": use 1 or more");
        }
        return new SweepWord("jobs", plan -> plan.jobs = jobs);
    }

    /**
     * The score that says which of a sweep is best; the first that fits the data when not given.
     *
     * @throws IllegalArgumentException when it is unknown; whether the data have it, {@code sweep} says
     */
    public static SweepOption bestBy(String score) {
        var by = Score.named(score);
        return new SweepWord("bestBy", plan -> plan.by = Optional.of(by));
    }

    /**
     * Goes on with the sweep in that folder: trains those of the same definitions that have not come to their end there.
     */
    public static SweepOption resumeIn(String folder) {
        return new SweepWord("resumeIn", plan -> plan.resume = Optional.of(Path.of(folder)));
    }

    /** A picture of a sweep: its score against each thing that varies, 900 by 600 pixels. */
    public static BufferedImage picture(Sweep sweep) {
        return Charts.sweep(sweep, sweep.folder().getFileName().toString());
    }

    /** Shows the picture of a sweep; without a display, prints the path of its file. */
    public static void show(Sweep sweep) {
        Pictures.show(
                picture(sweep),
                sweep.folder().getFileName().toString(),
                sweep.folder().resolve("sweep.png"));
    }
}
