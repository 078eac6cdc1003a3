package ganscript.report;

import java.io.PrintStream;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;
import java.util.function.IntSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A progress bar in the last line of a terminal, with lines printed above it by way of {@link #above}.
 *
 * <p>The bar redraws itself ten times a second, until it is closed, on a daemon thread that the library keeps for
 * all bars of the process; a lock keeps that from falling between the bytes of a line. The library's own console output
 * is not used: it knows of no lines that others print, and it starts processes to learn how wide the terminal is.
 */
final class Bar implements AutoCloseable {

    private static final int REDRAW_MILLIS = 100;

    private final ProgressBar bar;
    private final LastLine lastLine;

    /**
     * @param total how many iterations there will be
     * @param done how many there were when it was opened: the speed is that of the others
     */
    Bar(String name, int total, int done, PrintStream terminal, IntSupplier columns, boolean rich) {
        lastLine = new LastLine(terminal, columns);
        var speed = new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT));
        bar = new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(total)
                .startsFrom(done, Duration.ZERO)
                .setUnit(" it", 1)
                .showSpeed(speed)
                .setStyle(rich ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REDRAW_MILLIS)
                .setConsumer(lastLine)
                .build();
    }

    void stepTo(int iterationsDone) {
        bar.stepTo(iterationsDone);
    }

    /** Prints with the bar out of the way. */
    void above(Runnable print) {
        lastLine.above(print);
    }

    /** Draws it once more, ends its line and its redrawing. */
    @Override
    public void close() {
        bar.close();
        // The library forgets to when the bar is closed before it was first drawn.
        lastLine.close();
    }

    private static final class LastLine implements ProgressBarConsumer {

        private final PrintStream terminal;
        private final IntSupplier columns;
        private String shown = "";
        private boolean closed;

        LastLine(PrintStream terminal, IntSupplier columns) {
            this.terminal = terminal;
            this.columns = columns;
        }

        /** One column stays free: a terminal that is written full goes to the next line. */
        @Override
        public int getMaxRenderedLength() {
            return columns.getAsInt() - 1;
        }

        @Override
        public synchronized void accept(String rendered) {
            shown = rendered;
            draw();
        }

        synchronized void above(Runnable print) {
            clearLine();
            print.run();
            draw();
        }

        private void draw() {
            terminal.print("\r" + shown);
            terminal.flush();
        }

        /** By blanks, which every terminal understands. */
        private void clearLine() {
            terminal.print("\r" + " ".repeat(getMaxRenderedLength()) + "\r");
            terminal.flush();
        }

        @Override
        public synchronized void close() {
            if (!closed) {
                closed = true;
                terminal.println();
                terminal.flush();
            }
        }
    }
}
