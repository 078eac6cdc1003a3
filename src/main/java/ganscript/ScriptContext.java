package ganscript;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a script was started with: its file and its arguments. Empty in stock {@code jshell}, which passes
 * neither.
 *
 * @param file the script's file, for the copy that a run keeps
 * @param arguments the words behind the script's name
 */
public record ScriptContext(Optional<Path> file, List<String> arguments) {

    private static volatile ScriptContext current = new ScriptContext(Optional.empty(), List.of());

    /** Copies the arguments. */
    public ScriptContext {
        arguments = List.copyOf(arguments);
    }

    /** Makes this the context that the DSL sees from now on, in the whole process. */
    public void enter() {
        current = this;
    }

    /** The context of the script that is running. */
    static ScriptContext current() {
        return current;
    }
}
