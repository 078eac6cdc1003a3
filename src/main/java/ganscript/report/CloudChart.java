package ganscript.report;

import ganscript.data.Comparison;
import ganscript.data.Frame;
import ganscript.data.Points;
import java.awt.Color;
import java.awt.image.BufferedImage;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Align;

/** Clouds side by side in one frame, real and generated, with what the discriminator makes of the plane behind them. */
final class CloudChart {

    private static final double PIXELS = 3;

    private CloudChart() {}

    static JFreeChart of(Comparison comparison, String title) {
        var plane = Plane.of(comparison.real());
        var real = plane.place(comparison.real());
        var generated = plane.place(comparison.generated());
        var frame =
                comparison.surface().map(surface -> surface.frame()).orElseGet(() -> Frame.around(real.x(), real.y()));
        var up = axis(plane.yName(), frame.bottom(), frame.top());
        var both = new CombinedRangeXYPlot(up);
        both.setGap(24);
        both.add(panel(plane.xName(), frame, real, "real data", ChartLook.BLUE));
        both.add(panel(plane.xName(), frame, generated, "generated data", ChartLook.VERMILLION));
        comparison
                .surface()
                .map(SurfaceImage::of)
                .ifPresent(image -> both.getSubplots().forEach(panel -> background(panel, image)));
        var chart = ChartLook.chart(title, both);
        comparison
                .surface()
                .ifPresent(surface ->
                        ChartLook.note(chart, "darker behind them: where the discriminator finds points more real"));
        PointsChart.noteMissing(
                chart,
                generated,
                (x, y) -> frame.left() <= x && x <= frame.right() && frame.bottom() <= y && y <= frame.top());
        return chart;
    }

    private static NumberAxis axis(String label, double from, double to) {
        var axis = ChartLook.axis(label);
        axis.setRange(from, to);
        return axis;
    }

    private static XYPlot panel(String x, Frame frame, Points points, String name, Color colour) {
        var plot = new XYPlot(null, axis(x, frame.left(), frame.right()), null, null);
        ChartLook.paper(plot);
        PointsChart.add(plot, name, points, colour, PIXELS);
        return plot;
    }

    private static void background(XYPlot panel, BufferedImage image) {
        panel.setBackgroundImage(image);
        panel.setBackgroundImageAlignment(Align.FIT);
        panel.setBackgroundImageAlpha(1);
    }
}
