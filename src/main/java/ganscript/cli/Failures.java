package ganscript.cli;

import java.io.PrintWriter;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What a failed command says, in one sentence on standard error, and its exit code. */
final class Failures {

    private Failures() {}

    static int wrongCommandLine(ParameterException e, String[] arguments) {
        var commandLine = e.getCommandLine();
        String name = commandLine.getCommandSpec().qualifiedName();
        var err = commandLine.getErr();
        err.println(name + ": " + oneLine(e.getMessage()) + ": see " + name + " --help");
        if (e.getCause() != null && stacktrace(arguments)) {
            e.printStackTrace(err);
        }
        return CommandLine.ExitCode.USAGE;
    }

    static int failed(Exception e, CommandLine commandLine, ParseResult parsed) {
        var err = commandLine.getErr();
        err.println(sentence(e));
        if (parsed.expandedArgs().contains("--stacktrace")) {
            print(e, err);
        }
        // Ctrl-C: the JVM is ending already, with 130 or 143.
        return e instanceof CancellationException ? 130 : CommandLine.ExitCode.SOFTWARE;
    }

    private static void print(Exception e, PrintWriter err) {
        e.printStackTrace(err);
        err.flush();
    }

    private static String sentence(Exception e) {
        return "gan: " + (e.getMessage() == null ? e.getClass().getSimpleName() : oneLine(e.getMessage()));
    }

    private static boolean stacktrace(String[] arguments) {
        return java.util.Arrays.asList(arguments).contains("--stacktrace");
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
