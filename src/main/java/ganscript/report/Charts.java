package ganscript.report;

import ganscript.data.Comparison;
import ganscript.data.Points;
import ganscript.gan.GanLoss;
import ganscript.train.Metrics;
import ganscript.train.Sweep;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Pictures from plain data, {@value #WIDTH} by {@value #HEIGHT} pixels on white. Blue and vermillion, green and
 * orange are told apart by the colour-blind too (Okabe and Ito, <i>Color Universal Design</i>, 2008).
 *
 * <p>JFreeChart's classes are named by the classes behind this one only, so that nothing of it is loaded before
 * the first picture.
 */
public final class Charts {

    /** Pixels. */
    public static final int WIDTH = 900;

    /** Pixels. */
    public static final int HEIGHT = 600;

    private Charts() {}

    /**
     * Real against generated points. Those of a curve lie one upon the other; others side by side in the frame of the real
     * ones, on the discriminator's surface, where it sees their plane. A curve's y axis follows the real ones and grows in steps of half their range, so
     * pictures of one run can be laid side by side; a line below the title counts the points it leaves out.
     */
    public static BufferedImage comparison(Comparison comparison, String title) {
        return draw(comparison.overlaid() ? PointsChart.of(comparison, title) : CloudChart.of(comparison, title));
    }

    /** Generated points alone; those that are not finite are left out and counted below the title. */
    public static BufferedImage points(Points generated, String title) {
        return draw(PointsChart.of(generated, title));
    }

    /**
     * Both losses over the iterations, and below them the means D(real) and D(fake); dashed lines show where the
     * equilibrium would be, of a loss that has one at known values. A figure that is not finite leaves a gap.
     *
     * @param metrics the reports in time order, 0 or more
     * @param loss what was descended
     */
    public static BufferedImage losses(List<Metrics> metrics, String title, GanLoss loss) {
        return draw(LossChart.of(metrics, title, loss));
    }

    /** A sweep's score against each thing that varies; the best is vermillion. Those without a score are left out. */
    public static BufferedImage sweep(Sweep sweep, String title) {
        return draw(SweepChart.of(sweep, title));
    }

    private static BufferedImage draw(org.jfree.chart.JFreeChart chart) {
        return chart.createBufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB, null);
    }
}
