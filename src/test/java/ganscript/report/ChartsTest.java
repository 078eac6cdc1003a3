package ganscript.report;

import static org.assertj.core.api.Assertions.assertThat;

import ganscript.data.Comparison;
import ganscript.data.Points;
import ganscript.gan.NonSaturating;
import ganscript.train.Metrics;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

class ChartsTest {

    private static final Points REAL = new Points(new float[] {-3, 0, 3}, new float[] {10, 1, 10});

    @Test
    void eachPointHasItsSeriesColourInItsPlace() {
        var generated = new Points(new float[] {-3, 0, 3}, new float[] {5, 4, 10});
        var drawn = new Drawn(PointsChart.of(new Comparison(REAL, generated), "parabola"));

        assertThat(drawn.at(-3, 10)).isEqualTo(ChartLook.BLUE);
        assertThat(drawn.at(0, 1)).isEqualTo(ChartLook.BLUE);
        assertThat(drawn.at(-3, 5)).isEqualTo(ChartLook.VERMILLION);
        assertThat(drawn.at(0, 4)).isEqualTo(ChartLook.VERMILLION);
        assertThat(drawn.at(-1.25, 7.25)).isEqualTo(Color.WHITE);
    }

    @Test
    void realPointShowsAroundAGeneratedOneThatHitsIt() {
        var drawn = new Drawn(PointsChart.of(new Comparison(REAL, REAL), "parabola"));
        assertThat(drawn.at(0, 1)).isEqualTo(ChartLook.VERMILLION);
        assertThat(drawn.beside(0, 1, 3)).isEqualTo(ChartLook.BLUE);
    }

    @Test
    void legendUsesTheWordsOfTheOriginalProgram() {
        var items = PointsChart.of(new Comparison(REAL, REAL), "parabola")
                .getXYPlot()
                .getLegendItems();
        assertThat(List.of(items.get(0).getLabel(), items.get(1).getLabel()))
                .containsExactly("real data", "generated data");
        assertThat(items.getItemCount()).isEqualTo(2);
    }

    @Test
    void picturesHaveTheirSizeOnWhite() {
        var pictures = List.of(
                Charts.comparison(new Comparison(REAL, REAL), "parabola"),
                Charts.points(REAL, "parabola"),
                Charts.points(new Points(new float[0], new float[0]), "none"),
                Charts.losses(List.of(), "none", new NonSaturating(1)));
        for (BufferedImage picture : pictures) {
            assertThat(picture.getWidth()).isEqualTo(Charts.WIDTH);
            assertThat(picture.getHeight()).isEqualTo(Charts.HEIGHT);
            assertThat(new Color(picture.getRGB(2, 2))).isEqualTo(Color.WHITE);
        }
    }

    @Test
    void pointsAloneAreAllInThePicture() {
        var drawn = new Drawn(PointsChart.of(REAL, "parabola"));
        assertThat(drawn.at(-3, 10)).isEqualTo(ChartLook.VERMILLION);
        assertThat(drawn.at(0, 1)).isEqualTo(ChartLook.VERMILLION);
    }

    @Test
    void pointsWhereTheXAxisBeginsAreWhole() {
        var chart = PointsChart.of(new Points(new float[] {0, 1}, new float[] {0, 1}), "from zero");
        assertThat(chart.getXYPlot().getDomainAxis().getLowerBound()).isNegative();
    }

    @Test
    void yRangeStaysWhileGeneratedPointsStayNearTheRealOnes() {
        Range untrained = PointsChart.yRange(REAL.y(), new float[] {1, 2, 3});
        assertThat(PointsChart.yRange(REAL.y(), new float[] {10.5f, 1, 9})).isEqualTo(untrained);
        assertThat(PointsChart.yRange(REAL.y(), new float[] {Float.NaN, 1e30f, 9}))
                .isEqualTo(untrained);
    }

    @Test
    void yRangeGrowsInSteps() {
        Range one = PointsChart.yRange(REAL.y(), new float[] {12, 1});
        assertThat(PointsChart.yRange(REAL.y(), new float[] {15, 1})).isEqualTo(one);
        assertThat(one.contains(15)).isTrue();
        assertThat(one.getLowerBound()).isGreaterThan(0);
    }

    @Test
    void pointsThatAreLeftOutAreCounted() {
        var wild = new Points(new float[] {-3, 0, 1, 3}, new float[] {1e30f, Float.NaN, 2, Float.NEGATIVE_INFINITY});
        var chart = PointsChart.of(new Comparison(REAL, wild), "parabola");
        assertThat(chart.getSubtitles())
                .filteredOn(TextTitle.class::isInstance)
                .extracting(title -> ((TextTitle) title).getText())
                .containsExactly("3 of 4 generated points are outside the picture");
        assertThat(new Drawn(chart).at(1, 2)).isEqualTo(ChartLook.VERMILLION);
    }

    @Test
    void constantDataHasARoomAroundIt() {
        Range range = PointsChart.yRange(new float[] {2, 2}, new float[] {2, 2});
        assertThat(range.getLowerBound()).isEqualTo(1.5);
        assertThat(range.getUpperBound()).isEqualTo(2.5);
    }

    @Test
    void lossesAndMeansAreLinesAtTheirFigures() {
        var metrics = IntStream.rangeClosed(0, 100)
                .mapToObj(i -> Reports.metrics(i, 2.25, 0.25, 0.875, 0.125))
                .toList();
        var chart = LossChart.of(metrics, "parabola", new NonSaturating(1));

        assertThat(new Drawn(chart, 0).at(50, 2.25)).isEqualTo(ChartLook.GREEN);
        assertThat(new Drawn(chart, 0).at(50, 0.25)).isEqualTo(ChartLook.VERMILLION);
        assertThat(new Drawn(chart, 1).at(50, 0.875)).isEqualTo(ChartLook.BLUE);
        assertThat(new Drawn(chart, 1).at(50, 0.125)).isEqualTo(ChartLook.ORANGE);
    }

    @Test
    void aFigureThatIsNotFiniteLeavesAGap() {
        var metrics = new ArrayList<Metrics>();
        for (int i = 0; i <= 100; i++) {
            double loss = i == 50 ? Double.POSITIVE_INFINITY : 2.25;
            metrics.add(Reports.metrics(i, loss, Double.NaN, 0.875, 0.125));
        }
        var losses = new Drawn(LossChart.of(metrics, "parabola", new NonSaturating(1)), 0);
        assertThat(losses.at(25, 2.25)).isEqualTo(ChartLook.GREEN);
        assertThat(losses.at(50, 2.25)).isNotEqualTo(ChartLook.GREEN);
    }

    /** A chart's picture with its axes, to find points in it. */
    private static final class Drawn {
        private final BufferedImage picture;
        private final XYPlot plot;
        private final XYPlot across;
        private final Rectangle2D area;

        Drawn(JFreeChart chart) {
            var info = new ChartRenderingInfo();
            picture = chart.createBufferedImage(Charts.WIDTH, Charts.HEIGHT, info);
            plot = chart.getXYPlot();
            across = plot;
            area = info.getPlotInfo().getDataArea();
        }

        Drawn(JFreeChart chart, int subplot) {
            var info = new ChartRenderingInfo();
            picture = chart.createBufferedImage(Charts.WIDTH, Charts.HEIGHT, info);
            across = chart.getXYPlot();
            plot = ((CombinedDomainXYPlot) across).getSubplots().get(subplot);
            area = info.getPlotInfo().getSubplotInfo(subplot).getDataArea();
        }

        Color at(double x, double y) {
            return beside(x, y, 0);
        }

        Color beside(double x, double y, int pixelsRight) {
            double right = across.getDomainAxis().valueToJava2D(x, area, RectangleEdge.BOTTOM);
            double down = plot.getRangeAxis().valueToJava2D(y, area, RectangleEdge.LEFT);
            return new Color(picture.getRGB((int) right + pixelsRight, (int) down));
        }
    }
}
