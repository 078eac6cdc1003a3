package ganscript.script;

import ganscript.ScriptContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Runs a script of JShell snippets in this JVM, on the caller's thread. Nothing is echoed: a script prints what it
 * wants to. It means what it means to stock {@code jshell}: split line by line, with the same default imports; but the
 * first failure ends it, a slip of syntax is found before anything runs, and of the tool's commands only a bare
 * {@code /exit} is known, which ends the script.
 */
public final class ScriptRunner {

    private final String classPath;

    /**
     * @param classPath the jars and folders that scripts are compiled against, joined as in {@code java.class.path};
     *     empty for the class path of this JVM. They run with this JVM's classes either way.
     */
    public ScriptRunner(String classPath) {
        this.classPath = classPath;
    }

    /**
     * Makes a {@link ScriptContext} of the script and its arguments, then runs it to its end.
     *
     * @param script as the user named it: messages repeat it
     * @param arguments the words behind the script's name
     * @throws ScriptException if the script can't be read, doesn't compile or throws; its cause is what was thrown
     * @throws java.util.concurrent.CancellationException if the script throws one, or something caused by one: that
     *     very object, since an interruption is no failure of the script
     */
    public void run(Path script, List<String> arguments) {
        new ScriptContext(Optional.of(script), arguments).enter();
        try (var evaluation = new Evaluation(ScriptFile.read(script), classPath)) {
            evaluation.run();
        }
    }
}
