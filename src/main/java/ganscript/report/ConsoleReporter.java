package ganscript.report;

import ganscript.train.Metrics;
import ganscript.train.Report;
import ganscript.train.Reporter;
import ganscript.train.RunStart;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of figures for each report, and below the lines a progress bar with speed and remaining time if standard
 * error is a terminal. Lines are plain ASCII with a point in every figure, whatever the country, so that they can
 * be read anywhere and cut by programs:
 *
 * <pre>iteration  200  loss_d  1.3811  loss_g  0.6961  D(real) 0.510  D(fake) 0.500</pre>
 */
public final class ConsoleReporter implements Reporter {

    private final int every;
    private final PrintStream lines;
    private final Optional<PrintStream> terminal;
    private RunStart run;
    private Bar bar;

    /**
     * @param every iterations from one line to the next, 1 or more
     * @param lines where the lines go; the bar goes to standard error
     * @throws IllegalArgumentException when there are fewer iterations
     */
    public ConsoleReporter(int every, PrintStream lines) {
        this(every, lines, Terminal.isStandardError() ? Optional.of(System.err) : Optional.empty());
    }

    /** @param terminal where the bar goes, if there is to be one */
    ConsoleReporter(int every, PrintStream lines, Optional<PrintStream> terminal) {
        this.every = Every.checked("console", every);
        this.lines = lines;
        this.terminal = terminal;
    }

    @Override
    public int every() {
        return every;
    }

    @Override
    public void started(RunStart start) {
        run = start;
    }

    @Override
    public void iterated(int iterationsDone) {
        if (terminal.isEmpty()) {
            return;
        }
        if (bar == null) {
            // Not before now: a run that goes on from a checkpoint has iterations behind it that cost no time.
            bar = new Bar(
                    run.gan().name(),
                    run.iterations(),
                    iterationsDone - 1,
                    terminal.get(),
                    Terminal::columns,
                    Terminal.isRich());
        }
        bar.stepTo(iterationsDone);
    }

    @Override
    public void reported(Report report) {
        var metrics = report.metrics();
        if (bar == null) {
            print(metrics);
        } else {
            bar.above(() -> print(metrics));
        }
    }

    /** Above the bar, where there is one. */
    @Override
    public boolean warned(String sentence) {
        if (bar == null) {
            return false;
        }
        bar.above(() -> System.err.println(sentence));
        return true;
    }

    private void print(Metrics metrics) {
        int digits = Integer.toString(run.iterations()).length();
        lines.println(String.format(
                Locale.ROOT,
                "iteration %" + digits + "d  loss_d %7.4f  loss_g %7.4f  D(real) %.3f  D(fake) %.3f",
                metrics.iteration(),
                metrics.discriminatorLoss(),
                metrics.generatorLoss(),
                metrics.meanReal(),
                metrics.meanFake()));
        lines.flush();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
