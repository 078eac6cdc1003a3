package ganscript.cli;

import ganscript.train.InterruptedRun;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a failed command says, in one sentence on standard error, and its exit code. */
final class Failures {

    private Failures() {}

    static int wrongCommandLine(ParameterException e, String[] arguments) {
        var commandLine = e.getCommandLine();
        String name = commandLine.getCommandSpec().qualifiedName();
        var err = commandLine.getErr();
        err.println(name + ": " + oneLine(e.getMessage()) + meant(e) + ": see " + name + " --help");
        trace(e, commandLine);
        return CommandLine.ExitCode.USAGE;
    }

    /** The nearest command or option, where a word is none. */
    private static String meant(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            return "";
        }
        return unmatched.getSuggestions().stream()
                .findFirst()
                .map(suggestion -> " (did you mean " + suggestion + "?)")
                .orElse("");
    }

    static int failed(Exception e, CommandLine commandLine, ParseResult parsed) {
        if (e instanceof InterruptedRun) {
            // Ctrl-C: the JVM is ending already, with 130 or 143, and training has said what it kept.
            return 130;
        }
        commandLine.getErr().println(sentence(e));
        trace(e, commandLine);
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static void trace(Exception e, CommandLine commandLine) {
        var gan = (GanCommand) commandLine.getCommandSpec().root().userObject();
        if (gan.stacktrace()) {
            commandLine.getErr().println(commandLine.getColorScheme().stackTraceText(e));
        }
    }

    private static String sentence(Exception e) {
        return "gan: " + (e.getMessage() == null ? e.getClass().getSimpleName() : oneLine(e.getMessage()));
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
