package ganscript.cli;

import ganscript.train.InterruptedRun;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
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
        err.println(name + ": " + oneLine(noneOf(e).orElse(e.getMessage())) + meant(e) + ": see " + name + " --help");
        trace(e, commandLine);
        return CommandLine.ExitCode.USAGE;
    }

    /** Of a word that an option does not take: those that it takes, as help shows them. */
    private static Optional<String> noneOf(ParameterException e) {
        if (!(e.getArgSpec() instanceof OptionSpec option) || !option.type().isEnum() || e.getValue() == null) {
            return Optional.empty();
        }
        var words = Arrays.stream(option.type().getEnumConstants()).map(Object::toString);
        return Optional.of(option.longestName() + " is " + e.getValue() + ": use one of "
                + words.collect(Collectors.joining(", ")));
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
