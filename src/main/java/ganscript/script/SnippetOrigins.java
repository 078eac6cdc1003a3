package ganscript.script;

import java.util.HashMap;
import java.util.Map;

/**
 * Leads from a snippet's id back to the script: JShell counts lines from the start of a snippet. Its own ids are
 * shared by all versions of a variable, these are not. (What JShell can't tell: a lambda of a variable that was
 * declared again since, it takes for one of the new declaration.)
 */
final class SnippetOrigins {

    private final Map<String, Statement> statements = new HashMap<>();
    private Statement current = new Statement("", 0);

    /** Snippets that get their id from now on come from this statement. */
    void entering(Statement statement) {
        current = statement;
    }

    /** An id for a new snippet of the current statement. */
    String nextId() {
        String id = "s" + statements.size();
        statements.put(id, current);
        return id;
    }

    /** The statement of a snippet; the current one if the id is none of ours. */
    Statement of(String id) {
        return statements.getOrDefault(id, current);
    }

    /** The script's line of a frame, or 0 if the frame is no snippet's, or that of the snippet {@code exceptId}. */
    int line(StackTraceElement frame, String exceptId) {
        String name = frame.getFileName();
        if (name == null || !name.startsWith("#") || name.equals("#" + exceptId)) {
            return 0;
        }
        Statement statement = statements.get(name.substring(1));
        return statement == null ? 0 : statement.line() + frame.getLineNumber() - 1;
    }

    /** The first line of the current statement. */
    int currentLine() {
        return current.line();
    }
}
