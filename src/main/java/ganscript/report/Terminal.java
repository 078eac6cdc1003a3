package ganscript.report;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jline.nativ.CLibrary;

/** What standard error leads to. */
final class Terminal {

    private static final int STANDARD_ERROR = 2;
    private static final int USUAL_COLUMNS = 80;
    private static final int FEWEST_COLUMNS = 20;

    /** What Linux calls its terminals: those of windows and ssh, consoles, serial lines. */
    private static final Pattern TERMINAL_DEVICE = Pattern.compile("/dev/(pts/\\d+|tty.*|console|hvc\\d+)");

    private Terminal() {}

    /**
     * Whether standard error is a terminal. Linux tells by the name of the open file. Elsewhere it is taken for one
     * when standard input and output are: Java up to 21 has a console only then, and later ones can be asked.
     */
    @SuppressWarnings("SystemConsoleNull") // which is seen to below
    static boolean isStandardError() {
        Path link = Path.of("/proc/self/fd/" + STANDARD_ERROR);
        if (Files.isSymbolicLink(link)) {
            try {
                return TERMINAL_DEVICE
                        .matcher(Files.readSymbolicLink(link).toString())
                        .matches();
            } catch (IOException e) {
                return false;
            }
        }
        Console console = System.console();
        return console != null && isTerminal(console);
    }

    /** {@code Console.isTerminal}, which Java 22 brought when it began to make consoles of pipes too. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** How wide standard error's terminal is now, in characters; a usual width where that can't be known. */
    static int columns() {
        try {
            int columns = CLibrary.getTerminalWidth(STANDARD_ERROR);
            return columns >= FEWEST_COLUMNS ? columns : USUAL_COLUMNS;
        } catch (LinkageError | RuntimeException e) {
            // Its native part is for POSIX systems only, and needs a temporary folder that may run programs.
            return USUAL_COLUMNS;
        }
    }

    /** Whether more than plain ASCII may be shown: NO_COLOR (no-color.org) unset, a clever terminal, its charset. */
    static boolean isRich() {
        String noColor = System.getenv("NO_COLOR");
        String encoding = System.getProperty(
                "stderr.encoding",
                System.getProperty(
                        "sun.stderr.encoding", Charset.defaultCharset().name()));
        return (noColor == null || noColor.isEmpty())
                && !"dumb".equals(System.getenv("TERM"))
                && encoding.startsWith("UTF");
    }
}
