package ganscript.report;

import ganscript.data.Comparison;
import ganscript.data.Points;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultXYDataset;

/** Points of the plane: the real ones as larger dots below the generated ones, so that both show where they meet. */
final class PointsChart {

    private static final double REAL_PIXELS = 9;
    private static final double GENERATED_PIXELS = 4;

    /** Farther than so many ranges of the real points from them, generated points are left out of the picture. */
    private static final int FARTHEST_RANGES = 2;

    private static final Range EVERYWHERE = new Range(-Float.MAX_VALUE, Float.MAX_VALUE);

    private PointsChart() {}

    static JFreeChart of(Comparison comparison, String title) {
        Points real = comparison.real();
        Points generated = comparison.generated();
        XYPlot plot = plot("x", "y", yRange(real.y(), generated.y()));
        add(plot, "real data", real, ChartLook.BLUE, REAL_PIXELS);
        add(plot, "generated data", generated, ChartLook.VERMILLION, GENERATED_PIXELS);
        return chart(title, plot, generated);
    }

    static JFreeChart of(Points points, String title) {
        var plane = Plane.of(points);
        var generated = plane.place(points);
        XYPlot plot = plot(plane.xName(), plane.yName(), padded(range(generated.y(), EVERYWHERE)));
        add(plot, "generated data", generated, ChartLook.VERMILLION, GENERATED_PIXELS);
        return chart(title, plot, generated);
    }

    private static XYPlot plot(String xName, String yName, Range yRange) {
        var y = ChartLook.axis(yName);
        y.setRange(yRange);
        var x = ChartLook.axis(xName);
        // Or an axis that begins or ends at 0 gets no margin there, and half a dot is cut off.
        x.setAutoRangeStickyZero(false);
        var plot = new XYPlot(null, x, y, null);
        ChartLook.paper(plot);
        return plot;
    }

    static void add(XYPlot plot, String name, Points points, Color colour, double pixels) {
        var data = new DefaultXYDataset();
        data.addSeries(name, finite(points));
        var renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesPaint(0, colour);
        renderer.setSeriesShape(0, dot(pixels));
        renderer.setLegendShape(0, dot(REAL_PIXELS));
        int index = plot.getDataset(0) == null ? 0 : plot.getDatasetCount();
        plot.setDataset(index, data);
        plot.setRenderer(index, renderer);
    }

    private static Shape dot(double pixels) {
        return new Ellipse2D.Double(-pixels / 2, -pixels / 2, pixels, pixels);
    }

    private static JFreeChart chart(String title, XYPlot plot, Points generated) {
        // The first data set lies lowest.
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        JFreeChart chart = ChartLook.chart(title, plot);
        Range shown = plot.getRangeAxis().getRange();
        noteMissing(chart, generated, (x, y) -> shown.contains(y));
        return chart;
    }

    /** Whether a finite point is in the picture. */
    interface Shown {
        boolean at(float x, float y);
    }

    /** Says below the title how many points the picture leaves out. */
    static void noteMissing(JFreeChart chart, Points generated, Shown shown) {
        int missing = 0;
        for (int i = 0; i < generated.size(); i++) {
            float x = generated.x()[i];
            float y = generated.y()[i];
            missing += Float.isFinite(x) && Float.isFinite(y) && shown.at(x, y) ? 0 : 1;
        }
        if (missing > 0) {
            ChartLook.note(chart, missing + " of " + generated.size() + " generated points are outside the picture");
        }
    }

    /** The range of the real y with a margin, grown by halves of itself to the generated y that are not too far. */
    static Range yRange(float[] real, float[] generated) {
        if (real.length == 0) {
            return padded(range(generated, EVERYWHERE));
        }
        Range base = padded(range(real, EVERYWHERE));
        double step = base.getLength() / 2;
        Range wanted = range(generated, Range.expand(base, FARTHEST_RANGES, FARTHEST_RANGES));
        double below = Math.ceil((base.getLowerBound() - wanted.getLowerBound()) / step);
        double above = Math.ceil((wanted.getUpperBound() - base.getUpperBound()) / step);
        return new Range(
                base.getLowerBound() - step * Math.max(0, below), base.getUpperBound() + step * Math.max(0, above));
    }

    /** Of the values within limits; the middle of the limits when there is none. */
    private static Range range(float[] values, Range limits) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (float value : values) {
            if (limits.contains(value)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        double middle = limits.getCentralValue();
        return least > most ? new Range(middle, middle) : new Range(least, most);
    }

    private static Range padded(Range range) {
        // A constant has no range of its own: show it in the middle of one unit, or more where floats are coarse.
        double margin =
                range.getLength() > 0 ? 0.1 * range.getLength() : Math.max(0.5, 1e-3 * Math.abs(range.getLowerBound()));
        return new Range(range.getLowerBound() - margin, range.getUpperBound() + margin);
    }

    /** [2][n] as JFreeChart wants it; an infinite coordinate would stretch its axes without end. */
    private static double[][] finite(Points points) {
        var xy = new double[2][points.size()];
        for (int i = 0; i < points.size(); i++) {
            boolean shown = Float.isFinite(points.x()[i]) && Float.isFinite(points.y()[i]);
            xy[0][i] = shown ? points.x()[i] : Double.NaN;
            xy[1][i] = shown ? points.y()[i] : Double.NaN;
        }
        return xy;
    }
}
