package ganscript.train;

import ganscript.data.Numbers;
import ganscript.data.Rows;
import ganscript.gan.Gan;
import ganscript.metrics.Coverage;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Says when training has gone wrong, each kind once: divergence, a discriminator that has won, collapse. It looks at the
 * reported iterations, on {@value #ROWS} rows that stay the same, and changes nothing.
 */
final class Watch {

    private static final int ROWS = 500;

    /** No loss of a GAN that trains is as large as this. */
    private static final double TAME = 1e6;

    /** Nor does it make rows as far from the data's middle as this, in units of the data's own deviation. */
    private static final double FAR = 100;

    /** Deviation of data over their size up to which they are one row again and again, but for rounding. */
    private static final double ALIKE = 1e-6;

    /** Of pairs of a real and a generated row: where the discriminator tells more of them rightly, little is to learn. */
    private static final double WON = 0.999;

    /** Deviation of what is made, in units of the real one: below the first it has collapsed, above the other it lives. */
    private static final double NARROW = 0.1;

    private static final double WIDE = 0.3;

    /** Coverage that was this high once and is a quarter of its best now has fallen. */
    private static final double COVERED = 0.5;

    private static final double FALLEN = 0.25;

    private final Gan gan;
    private final TrainingSession session;
    private final Consumer<String> warnings;
    private final Rows real;
    private final Coverage coverage;
    private final float[] given;
    private final float[] input;
    private final Streak won = new Streak(5);
    private final Streak collapsed = new Streak(3);
    private boolean diverged;
    private boolean lost;
    private boolean wide;
    private double bestCoverage;

    /** Reports one behind the other in which something held; true once, when it has held often enough. */
    private static final class Streak {

        private final int needed;
        private int length;
        private int since;

        Streak(int needed) {
            this.needed = needed;
        }

        boolean completedBy(boolean holds, int iteration) {
            if (!holds) {
                length = length >= needed ? length : 0;
                return false;
            }
            since = length == 0 ? iteration : since;
            length++;
            return length == needed;
        }
    }

    Watch(Gan gan, TrainingSession session, Consumer<String> warnings) {
        this.gan = gan;
        this.session = session;
        this.warnings = warnings;
        var random = RandomSource.XO_SHI_RO_256_PP.create(gan.seed().value() ^ 0x7761746368L);
        real = gan.data().source().draw(ROWS, random);
        coverage = new Coverage(real.points());
        given = gan.data().source().drawGiven(ROWS, random);
        input = gan.input(given, ROWS, random);
    }

    /** Whether what is made is no number any more, from which no training comes back. */
    boolean lost() {
        return lost;
    }

    void look(Metrics metrics) {
        if (diverged) {
            return;
        }
        var generated = new Rows(ROWS, given, session.generate(input));
        lost = !Numbers.finite(generated.made());
        double distance = distance(generated.made());
        if (lost || !tame(metrics.discriminatorLoss()) || !tame(metrics.generatorLoss()) || distance > FAR) {
            diverged = true;
            warnings.accept(String.format(
                    Locale.ROOT,
                    "training has diverged: loss_d is %s and loss_g %s at iteration %d, and what is made lies %.3g "
                            + "deviations of the data away from them: use a smaller learning rate, clipNorm(1) or a "
                            + "regulariser such as r1(1), and start again",
                    metrics.discriminatorLoss(),
                    metrics.generatorLoss(),
                    metrics.iteration(),
                    distance));
            return;
        }
        lookForAWinner(metrics, generated);
        lookForCollapse(metrics, generated);
    }

    private void lookForAWinner(Metrics metrics, Rows generated) {
        double told = shareTold(
                session.logits(gan.data().seen(real)), session.logits(gan.data().seen(generated)));
        if (won.completedBy(told >= WON, metrics.iteration())) {
            warnings.accept(
                    "the discriminator has won: since iteration " + won.since
                            + " it tells nearly every real row from a generated one, so the generator learns little: use a smaller "
                            + "learning rate for the discriminator, a regulariser such as r1(1), or more updates of the generator");
        }
    }

    private void lookForCollapse(Metrics metrics, Rows generated) {
        double width = deviation(generated.made()) / deviation(real.made());
        double covered = coverage.by(generated.points());
        wide = wide || width > WIDE;
        bestCoverage = Math.max(bestCoverage, covered);
        boolean narrow = wide && width < NARROW;
        boolean fallen = bestCoverage >= COVERED && covered < FALLEN * bestCoverage;
        if (collapsed.completedBy(narrow || fallen, metrics.iteration())) {
            warnings.accept(String.format(
                    Locale.ROOT,
                    "the generator has collapsed: since iteration %d what it makes covers little of the data (deviation "
                            + "%.2f of theirs, coverage %.2f): use relativisticPairing() with regularizers(r1(1), r2(1)), or a "
                            + "smaller learning rate",
                    collapsed.since,
                    width,
                    covered));
        }
    }

    /** Of all columns together: the root of the sum of their variances. */
    private double deviation(float[] rows) {
        return spreadAround(means(rows), rows);
    }

    /** From the middle of the data, the root of the mean square, in units of the data's deviation; 0 where they are all alike. */
    private double distance(float[] rows) {
        var middle = means(real.made());
        double unit = deviation(real.made());
        double size = spreadAround(new double[middle.length], real.made());
        return unit > ALIKE * size ? spreadAround(middle, rows) / unit : 0;
    }

    private static double[] means(float[] rows) {
        var means = new double[rows.length / ROWS];
        for (int i = 0; i < rows.length; i++) {
            means[i % means.length] += rows[i] / (double) ROWS;
        }
        return means;
    }

    /** The root of the mean square distance of rows from a middle. */
    private static double spreadAround(double[] middle, float[] rows) {
        double squares = 0;
        for (int i = 0; i < rows.length; i++) {
            double off = rows[i] - middle[i % middle.length];
            squares += off * off;
        }
        return Math.sqrt(squares / ROWS);
    }

    /** The share of all pairs in which the real row has the larger logit: the area under the ROC curve. */
    private static double shareTold(float[] real, float[] fake) {
        var sorted = fake.clone();
        Arrays.sort(sorted);
        double below = 0;
        for (float logit : real) {
            int at = Arrays.binarySearch(sorted, logit);
            below += at >= 0 ? at : -at - 1;
        }
        return below / ((double) real.length * fake.length);
    }

    private static boolean tame(double loss) {
        return Math.abs(loss) < TAME;
    }
}
