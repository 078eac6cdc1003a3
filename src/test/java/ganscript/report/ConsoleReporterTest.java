package ganscript.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ganscript.train.RunStart;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tensorflow.proto.GraphDef;

class ConsoleReporterTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, UTF_8);

    @Test
    void lineSaysIterationLossesAndMeans() {
        report(new ConsoleReporter(200, out, Optional.empty()));
        assertThat(bytes.toString(UTF_8).lines())
                .containsExactly(
                        "iteration    0  loss_d  1.3811  loss_g 12.6961  D(real) 0.510  D(fake) 0.500",
                        "iteration 2000  loss_d     NaN  loss_g -0.2500  D(real) 1.000  D(fake) 0.000");
    }

    @Test
    void figuresAreTheSameInEveryCountry() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            report(new ConsoleReporter(200, out, Optional.empty()));
        } finally {
            Locale.setDefault(before);
        }
        assertThat(bytes.toString(UTF_8)).startsWith("iteration    0  loss_d  1.3811 ");
    }

    @Test
    void drawsNoBarWhereThereIsNoTerminal() {
        var errors = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(errors, true, UTF_8));
        try {
            // Maven's test processes have pipes for standard streams.
            assertThat(Terminal.isStandardError()).isFalse();
            report(new ConsoleReporter(200, out));
        } finally {
            System.setErr(before);
        }
        assertThat(errors.toByteArray()).isEmpty();
    }

    @Test
    void linesStandWholeAboveTheBarOfTheSameTerminal() {
        report(new ConsoleReporter(200, out, Optional.of(out)));

        List<String> screen = screen(bytes.toString(UTF_8));
        assertThat(screen.subList(0, 2))
                .containsExactly(
                        "iteration    0  loss_d  1.3811  loss_g 12.6961  D(real) 0.510  D(fake) 0.500",
                        "iteration 2000  loss_d     NaN  loss_g -0.2500  D(real) 1.000  D(fake) 0.000");
        assertThat(screen.get(2)).startsWith("parabola 100%").contains("2000/2000 it");
        assertThat(screen).hasSize(3);
    }

    @Test
    void barOfARunThatGoesOnBeginsWhereTheCheckpointWas() {
        var reporter = new ConsoleReporter(200, out, Optional.of(out));
        reporter.started(start());
        reporter.iterated(1000);
        reporter.close();
        assertThat(screen(bytes.toString(UTF_8))).singleElement().asString().contains(" 50% ", " 1000/2000 it");
    }

    @Test
    void refusesToReportEveryZeroIterations() {
        assertThatThrownBy(() -> new ConsoleReporter(0, out))
                .hasMessage("console: every is 0: use 1 or more iterations");
    }

    private static void report(ConsoleReporter reporter) {
        reporter.started(start());
        reporter.iterated(1);
        reporter.reported(Reports.report(Reports.metrics(0, 1.38111, 12.69609, 0.51, 0.5)));
        reporter.iterated(2000);
        reporter.reported(Reports.report(Reports.metrics(2000, Double.NaN, -0.25, 1, 0)));
        reporter.close();
        reporter.close();
    }

    private static RunStart start() {
        return Reports.start(Path.of("unused"), 2000, GraphDef.getDefaultInstance());
    }

    /** What a terminal shows of it: a carriage return goes back to the line's start, and text overwrites. */
    private static List<String> screen(String written) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        int column = 0;
        for (char c : written.replaceAll("\u001b\\[[0-9;]*m", "").toCharArray()) {
            if (c == '\n') {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                column = 0;
            } else if (c == '\r') {
                column = 0;
            } else {
                line.replace(column, Math.min(column + 1, line.length()), String.valueOf(c));
                column++;
            }
        }
        return lines;
    }
}
