package ganscript.report;

import ganscript.metrics.Better;
import ganscript.train.Sweep;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/** A dot for each definition: side by side a panel for each thing that varies, with one axis of scores. */
final class SweepChart {

    /** A range whose ends are further apart than this is read by its powers of ten. */
    private static final double WIDE = 20;

    /** What varies beyond so many things finds no room. */
    private static final int MOST_PANELS = 4;

    private SweepChart() {}

    static JFreeChart of(Sweep sweep, String title) {
        var column = sweep.by().column();
        var rows = sweep.rows().stream()
                .filter(row -> Double.isFinite(row.score(column)))
                .toList();
        var scores = rows.stream().mapToDouble(row -> row.score(column)).toArray();
        boolean smaller = sweep.by().better() == Better.SMALLER;
        var all = new CombinedRangeXYPlot(
                numbers(sweep.by() + (smaller ? " (smaller is better)" : " (larger is better)"), scores));
        all.setGap(18);
        var names = sweep.list().names();
        int best = sweep.best().map(rows::indexOf).orElse(-1);
        if (names.isEmpty()) {
            var numbers =
                    rows.stream().map(row -> Integer.toString(row.number())).toList();
            all.add(panel("definition", numbers, scores, best));
        }
        for (String name : names.subList(0, Math.min(MOST_PANELS, names.size()))) {
            var values = rows.stream().map(row -> row.varied().get(name)).toList();
            all.add(panel(name, values, scores, best));
        }
        var chart = ChartLook.chart(title, all);
        if (rows.size() < sweep.rows().size()) {
            ChartLook.note(
                    chart,
                    sweep.rows().size() - rows.size() + " of " + sweep.rows().size() + " have no score");
        }
        if (all.getSubplots().size() > 1) {
            oneLegend(all);
        }
        return chart;
    }

    private static XYPlot panel(String name, List<String> values, double[] scores, int best) {
        boolean numeric = values.stream().allMatch(SweepChart::isNumber);
        var kinds = values.stream().distinct().toList();
        var at = values.stream()
                .mapToDouble(value -> numeric ? Double.parseDouble(value) : kinds.indexOf(value))
                .toArray();
        var plot = new XYPlot(
                dots(at, scores, best), numeric ? numbers(name, at) : symbols(name, kinds), null, renderer());
        ChartLook.paper(plot);
        return plot;
    }

    /** The best is drawn last, above the others. */
    private static DefaultXYDataset dots(double[] x, double[] y, int best) {
        var data = new DefaultXYDataset();
        if (best >= 0) {
            data.addSeries("best", new double[][] {{x[best]}, {y[best]}});
        }
        data.addSeries("definitions", new double[][] {x, y});
        return data;
    }

    /** JFreeChart draws the first series last when told so. */
    private static XYLineAndShapeRenderer renderer() {
        var renderer = new XYLineAndShapeRenderer(false, true);
        style(renderer, 0, ChartLook.VERMILLION, 12);
        style(renderer, 1, ChartLook.BLUE, 8);
        return renderer;
    }

    private static void style(XYLineAndShapeRenderer renderer, int series, Color colour, double size) {
        renderer.setSeriesPaint(series, colour);
        renderer.setSeriesShape(series, new Ellipse2D.Double(-size / 2, -size / 2, size, size));
    }

    private static ValueAxis numbers(String label, double[] values) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        boolean whole = true;
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
            whole = whole && value == Math.rint(value);
        }
        var plain = ChartLook.axis(label);
        if (whole) {
            plain.setStandardTickUnits(new NumberTickUnitSource(true));
        }
        if (!(least > 0) || most < WIDE * least || whole) {
            plain.setLowerMargin(0.08);
            plain.setUpperMargin(0.08);
            return plain;
        }
        var powers = new LogAxis(label);
        powers.setLabelFont(plain.getLabelFont());
        powers.setTickLabelFont(plain.getTickLabelFont());
        powers.setNumberFormatOverride(new TwoDigits());
        powers.setRange(least / 1.5, most * 1.5);
        return powers;
    }

    private static NumberAxis symbols(String label, List<String> kinds) {
        var axis = new SymbolAxis(label, kinds.toArray(String[]::new));
        var plain = ChartLook.axis(label);
        axis.setLabelFont(plain.getLabelFont());
        axis.setTickLabelFont(plain.getTickLabelFont());
        axis.setGridBandsVisible(false);
        return axis;
    }

    /** Panels have the same two kinds of dots: the first panel's stand for all. */
    private static void oneLegend(CombinedRangeXYPlot all) {
        for (int i = 1; i < all.getSubplots().size(); i++) {
            var renderer = all.getSubplots().get(i).getRenderer();
            renderer.setSeriesVisibleInLegend(0, false);
            renderer.setSeriesVisibleInLegend(1, false);
        }
    }

    private static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
