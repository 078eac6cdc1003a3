package ganscript.script;

import ganscript.ScriptContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import jdk.jshell.tool.JavaShellToolBuilder;

/**
 * The interactive shell: the JDK's own {@code jshell}, with its line editing, history and commands, running snippets
 * in this JVM and with the DSL imported.
 */
public final class Shell {

    private static final String GREETING =
            "GanScript: Java with gan(…), train(…), show(…) at hand; /help for the" + " shell, /exit to leave";

    private static final List<String> DSL = List.of("import static ganscript.GanScript.*;");

    /** It reports the making of its folder on the console; held here, since loggers are collected when unused. */
    private static final Logger PREFERENCES = Logger.getLogger("java.util.prefs");

    private final String classPath;
    private final List<String> imports;
    private final UnaryOperator<JavaShellToolBuilder> memory;

    /**
     * @param classPath the jars and folders that snippets are compiled against, joined as in {@code java.class.path};
     *     empty for the class path of this JVM
     */
    public Shell(String classPath) {
        this(classPath, DSL, UnaryOperator.identity());
    }

    /** With other imports, and another memory than the user's own history and settings. */
    Shell(String classPath, List<String> imports, UnaryOperator<JavaShellToolBuilder> memory) {
        this.classPath = classPath;
        this.imports = List.copyOf(imports);
        this.memory = memory;
    }

    /**
     * Reads snippets until the input ends or {@code /exit}; the greeting goes to {@code err}, all else to {@code out}.
     *
     * @return 0 at the end of the input or after a bare {@code /exit}, else the value given to it; 1 if the shell
     *     could not start
     * @throws UncheckedIOException if the file with the imports can't be written to the system's temporary folder
     */
    public int start(InputStream in, PrintStream out, PrintStream err) {
        PREFERENCES.setLevel(Level.SEVERE);
        new ScriptContext(Optional.empty(), List.of()).enter();
        try {
            Path startup = Files.createTempFile("ganscript", ".jsh");
            try {
                Files.write(startup, statements());
                err.println(GREETING);
                return memory.apply(JavaShellToolBuilder.builder())
                        .in(in, null)
                        .out(out)
                        .err(err)
                        .start(options(startup));
            } finally {
                Files.deleteIfExists(startup);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("shell: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("shell: " + e.getMessage(), e);
        }
    }

    private List<String> statements() {
        List<String> all = new ArrayList<>(DefaultImports.STATEMENTS);
        all.addAll(imports);
        return all;
    }

    private String[] options(Path startup) {
        List<String> options = new ArrayList<>(
                List.of("--startup", startup.toString(), "--execution", InProcessEngine.NAME, "--feedback", "concise"));
        if (!classPath.isEmpty()) {
            options.addAll(List.of("--class-path", classPath));
        }
        return options.toArray(String[]::new);
    }
}
