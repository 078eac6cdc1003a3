package ganscript.report;

import ganscript.gan.GanLoss;
import ganscript.gan.NonSaturating;
import ganscript.gan.RelativisticPairing;
import ganscript.train.Metrics;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;

/** Losses above, the discriminator's opinions below, over the same iterations. */
final class LossChart {

    private static final double LN2 = Math.log(2);

    /** Up to so many reports, each gets a dot of its own: a line alone shows a single report nowhere. */
    private static final int MOST_DOTS = 40;

    /** Of the iterations' range: the marks' labels stand there, clear of the curves. */
    private static final double LABEL_MARGIN = 0.16;

    private LossChart() {}

    static JFreeChart of(List<Metrics> metrics, String title, GanLoss loss) {
        var iterations = ChartLook.axis("iteration");
        iterations.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        iterations.setNumberFormatOverride(new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        iterations.setLowerMargin(0.01);
        iterations.setUpperMargin(LABEL_MARGIN);
        var both = new CombinedDomainXYPlot(iterations);
        both.setGap(24);
        both.add(losses(metrics, loss), 3);
        both.add(means(metrics, loss), 2);
        return ChartLook.chart(title, both);
    }

    private static XYPlot losses(List<Metrics> metrics, GanLoss loss) {
        XYPlot plot = plot("loss", metrics.size());
        NumberAxis y = (NumberAxis) plot.getRangeAxis();
        y.setAutoRangeIncludesZero(true);
        y.setAutoRangeMinimumSize(2);
        add(plot, 0, "discriminator loss", metrics, Metrics::discriminatorLoss, ChartLook.GREEN);
        add(plot, 1, "generator loss", metrics, Metrics::generatorLoss, ChartLook.VERMILLION);
        // Where D(real) = D(fake) = 1/2: -ln(1/2) - ln(1 - 1/2), and -ln(1/2).
        if (loss instanceof NonSaturating) {
            mark(plot, 2 * LN2, "2 ln 2 = 1.386");
        }
        // Of a relativistic pair, both losses are -ln(1/2) there.
        if (loss instanceof NonSaturating || loss instanceof RelativisticPairing) {
            mark(plot, LN2, "ln 2 = 0.693");
        }
        return plot;
    }

    private static XYPlot means(List<Metrics> metrics, GanLoss loss) {
        XYPlot plot = plot("mean D", metrics.size());
        plot.getRangeAxis().setRange(0, 1);
        add(plot, 0, "D(real)", metrics, Metrics::meanReal, ChartLook.BLUE);
        add(plot, 1, "D(fake)", metrics, Metrics::meanFake, ChartLook.ORANGE);
        if (loss instanceof NonSaturating) {
            mark(plot, 0.5, "0.5");
        }
        return plot;
    }

    private static XYPlot plot(String label, int reports) {
        var renderer = new XYLineAndShapeRenderer(true, reports <= MOST_DOTS);
        var plot = new XYPlot(new DefaultXYDataset(), null, ChartLook.axis(label), renderer);
        ChartLook.paper(plot);
        return plot;
    }

    private static void add(
            XYPlot plot, int series, String name, List<Metrics> metrics, ToDoubleFunction<Metrics> of, Color colour) {
        var xy = new double[2][metrics.size()];
        for (int i = 0; i < metrics.size(); i++) {
            double value = of.applyAsDouble(metrics.get(i));
            xy[0][i] = metrics.get(i).iteration();
            xy[1][i] = Double.isFinite(value) ? value : Double.NaN;
        }
        ((DefaultXYDataset) plot.getDataset()).addSeries(name, xy);
        var renderer = plot.getRenderer();
        renderer.setSeriesPaint(series, colour);
        renderer.setSeriesStroke(series, new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        renderer.setSeriesShape(series, new Ellipse2D.Double(-3, -3, 6, 6));
    }

    private static void mark(XYPlot plot, double y, String label) {
        var dashes = new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {5f, 4f}, 0f);
        var marker = new ValueMarker(y, ChartLook.GREY, dashes);
        marker.setLabel(label);
        marker.setLabelFont(ChartLook.tickFont());
        marker.setLabelPaint(ChartLook.GREY);
        marker.setLabelBackgroundColor(Color.WHITE);
        marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
        marker.setLabelTextAnchor(TextAnchor.BOTTOM_RIGHT);
        plot.addRangeMarker(marker);
    }
}
