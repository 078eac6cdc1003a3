package ganscript.script;

import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;

/**
 * What a script threw, as two views of one exception.
 *
 * @param seenByJShell whose frames name snippets
 * @param thrown the object itself
 * @param outer the failure that this one is the cause of, or null
 */
record Failure(Throwable seenByJShell, Throwable thrown, Failure outer) {

    /** Their message was written to be read; the name of the class would only be noise. */
    private static final Set<Class<?>> PLAIN = Set.of(
            RuntimeException.class,
            IllegalArgumentException.class,
            IllegalStateException.class,
            UncheckedIOException.class);

    private static final String OURS = "ganscript";

    /** The failure to tell of: wrappers that add no words of their own are passed over for their cause. */
    static Failure of(Throwable seenByJShell, Throwable thrown) {
        var failure = new Failure(seenByJShell, thrown, null);
        while (failure.addsNothing() && failure.seenByJShell.getCause() != null) {
            failure = new Failure(failure.seenByJShell.getCause(), failure.thrown.getCause(), failure);
        }
        return failure;
    }

    private boolean addsNothing() {
        Throwable cause = thrown.getCause();
        String message = thrown.getMessage();
        return cause != null && (message == null || message.equals(cause.toString()));
    }

    /**
     * The innermost line of the script on the way to the failure.
     *
     * @param exceptId the id of a snippet whose frames don't count
     */
    int line(SnippetOrigins origins, String exceptId) {
        for (StackTraceElement frame : seenByJShell.getStackTrace()) {
            int line = origins.line(frame, exceptId);
            if (line > 0) {
                return line;
            }
        }
        return outer == null ? origins.currentLine() : outer.line(origins, exceptId);
    }

    /** The message on one line, behind the class's name unless it stands for itself. */
    static String sentence(Throwable thrown) {
        String message = Objects.requireNonNullElse(thrown.getMessage(), "")
                .replaceAll("\\s*\\R\\s*", " ")
                .strip();
        // Names of classes that JShell made up: REPL.$JShell$12.x is the script's x.
        message = message.replaceAll("(REPL\\.)?\\$JShell\\$\\d+[A-Z]*[.$]?", "");
        if (message.isEmpty()) {
            return name(thrown.getClass());
        }
        return isPlain(thrown.getClass()) ? message : name(thrown.getClass()) + ": " + message;
    }

    private static boolean isPlain(Class<?> type) {
        String room = type.getPackageName();
        return PLAIN.contains(type) || room.equals(OURS) || room.startsWith(OURS + ".");
    }

    private static String name(Class<?> type) {
        return type.isAnonymousClass() ? type.getSuperclass().getSimpleName() : type.getSimpleName();
    }
}
