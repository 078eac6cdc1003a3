package ganscript.script;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.Diag;

/** Turns the compiler's view of a statement into a line number and one sentence. */
final class Diagnostics {

    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])");
    private static final Pattern CANDIDATE =
            Pattern.compile("^(?:method|constructor) (.+) is not applicable$", Pattern.MULTILINE);

    private Diagnostics() {}

    /** The script's line that an error of this statement is in. */
    static int line(Statement statement, Diag error) {
        return statement.lineAt(error.getPosition());
    }

    /** The source that an error points at: the name that can't be found. */
    static String text(Statement statement, Diag error) {
        int start = (int) error.getStartPosition();
        int end = (int) error.getEndPosition();
        boolean known = start >= 0 && start <= end && end <= statement.source().length();
        return known ? statement.source().substring(start, end) : "";
    }

    /** javac's message on one line; with a hint where a line begins with a dot. */
    static String sentence(Statement statement, Diag error) {
        String sentence = sentence(error);
        return statement.source().stripLeading().startsWith(".")
                ? sentence + " (a statement can't begin with a dot: leave a bracket open in the line before)"
                : sentence;
    }

    /** javac's message on one line, without packages and the class that JShell made up as the location. */
    static String sentence(Diag error) {
        String message = PACKAGE.matcher(error.getMessage(Locale.ENGLISH)).replaceAll("");
        List<String> parts = message.lines()
                .map(part -> part.strip().replaceAll("\\s+", " "))
                .filter(part -> !part.isEmpty() && !part.startsWith("location:"))
                .map(part -> part.replaceFirst("^symbol: ", ""))
                .toList();
        Matcher candidates = CANDIDATE.matcher(String.join("\n", parts));
        if (parts.get(0).startsWith("no suitable ") && candidates.find()) {
            // Why each one doesn't fit would fill the screen.
            return parts.get(0) + ": there is "
                    + candidates.reset().results().map(each -> each.group(1)).collect(Collectors.joining(", "));
        }
        return String.join(": ", parts).replace(";: ", "; ");
    }
}
