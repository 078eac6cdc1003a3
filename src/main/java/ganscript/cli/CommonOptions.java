package ganscript.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that every command takes. */
@Command
final class CommonOptions {

    /** The system property that silences the DSL; see {@code ganscript.Console}. */
    private static final String QUIET = "ganscript.quiet";

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "Show where in the program a failure comes from.")
    private boolean stacktrace;

    boolean stacktrace() {
        return stacktrace;
    }

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Print nothing but results that were asked for, and failures.")
    void setQuiet(boolean quiet) {
        System.setProperty(QUIET, Boolean.toString(quiet));
    }
}
