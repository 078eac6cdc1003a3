package ganscript.script;

/**
 * A script could not be read, compiled or run. The message is one line for the script's author and begins with the
 * file and, where there is one, the line: {@code sine.jsh:12: dense(0): units is 0: use 1 or more}. The cause is
 * what the script threw, if it threw.
 */
public final class ScriptException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ScriptException(String message) {
        super(message);
    }

    ScriptException(String message, Throwable cause) {
        super(message, cause);
    }
}
