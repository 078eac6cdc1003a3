package ganscript.cli;

import ganscript.report.Window;
import picocli.CommandLine;

/** Where {@code scripts/gan} enters Java. */
public final class Main {

    private Main() {}

    /** Runs a command and ends the process with its exit code: 0 done, 1 failed, 2 a wrong command line. */
    public static void main(String[] arguments) throws InterruptedException {
        NativesAhead.start();
        var output = StandardOutput.install();
        int exitCode = commandLine().execute(arguments);
        Window.awaitAllClosed();
        System.exit(output.exitCode(exitCode));
    }

    static CommandLine commandLine() {
        var commandLine = new CommandLine(new GanCommand());
        commandLine.setCommandName("gan");
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler(Failures::wrongCommandLine);
        commandLine.setExecutionExceptionHandler(Failures::failed);
        // What follows a script's name is the script's, whatever it looks like.
        commandLine.getSubcommands().get("run").setStopAtPositional(true);
        return commandLine;
    }
}
