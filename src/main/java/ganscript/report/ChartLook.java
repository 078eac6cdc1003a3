package ganscript.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** What all charts have in common: ink, paper and letters. */
final class ChartLook {

    static final Color BLUE = new Color(0x0072B2);
    static final Color VERMILLION = new Color(0xD55E00);
    static final Color GREEN = new Color(0x009E73);
    static final Color ORANGE = new Color(0xE69F00);
    static final Color GREY = new Color(0x6B6B6B);

    private static final Color GRID = new Color(0xE3E3E3);
    private static final Stroke HAIRLINE = new BasicStroke(1f);
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 19);
    private static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 16);
    private static final Font TICK = new Font(Font.SANS_SERIF, Font.PLAIN, 14);

    private ChartLook() {}

    static JFreeChart chart(String title, XYPlot plot) {
        var chart = new JFreeChart(title, TITLE, plot, true);
        chart.setAntiAlias(true);
        chart.setTextAntiAlias(true);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(10, 8, 8, 24));
        chart.getLegend().setFrame(BlockBorder.NONE);
        chart.getLegend().setItemFont(LABEL);
        chart.getLegend().setPosition(RectangleEdge.BOTTOM);
        return chart;
    }

    /** A line below the title. */
    static void note(JFreeChart chart, String text) {
        var note = new TextTitle(text, TICK);
        note.setPaint(GREY);
        chart.addSubtitle(note);
    }

    static NumberAxis axis(String label) {
        var axis = new NumberAxis(label);
        axis.setLabelFont(LABEL);
        axis.setTickLabelFont(TICK);
        // Room around each figure, or JFreeChart crowds them.
        axis.setTickLabelInsets(new RectangleInsets(6, 6, 6, 6));
        axis.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
        axis.setAutoRangeIncludesZero(false);
        axis.setAxisLinePaint(GREY);
        axis.setTickMarkPaint(GREY);
        return axis;
    }

    static void paper(XYPlot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setDomainGridlineStroke(HAIRLINE);
        plot.setRangeGridlineStroke(HAIRLINE);
        plot.setOutlinePaint(GREY);
    }

    static Font tickFont() {
        return TICK;
    }
}
