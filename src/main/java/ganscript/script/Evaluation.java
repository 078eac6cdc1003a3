package ganscript.script;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.UnresolvedReferenceException;

/** Runs the statements of one script in order and stops at the first that fails. */
final class Evaluation implements AutoCloseable {

    private final ScriptFile file;
    private final SnippetOrigins origins = new SnippetOrigins();
    private final InProcessControl control = new InProcessControl(false);
    private final JShell shell;
    private final Unresolved unresolved;

    /**
     * @param classPath what the compiler sees; empty for the class path of this JVM
     */
    Evaluation(ScriptFile file, String classPath) {
        this.file = file;
        JShell.Builder builder = JShell.builder()
                .executionEngine(new GivenEngine(control), Map.of())
                .idGenerator((snippet, index) -> origins.nextId());
        if (!classPath.isEmpty()) {
            builder.compilerOptions("--class-path", classPath);
        }
        shell = builder.build();
        unresolved = new Unresolved(file, origins, shell);
    }

    /**
     * @throws ScriptException at the first failure
     * @throws CancellationException as the script threw it
     */
    void run() {
        DefaultImports.STATEMENTS.forEach(shell::eval);
        for (Statement statement : Statements.of(file, shell)) {
            run(statement);
        }
        unresolved.first().ifPresent(declaration -> {
            throw new ScriptException(unresolved.message(declaration, ""));
        });
    }

    @Override
    public void close() {
        shell.close();
    }

    private void run(Statement statement) {
        origins.entering(statement);
        List<SnippetEvent> events = shell.eval(statement.source());
        Optional<Throwable> thrown = control.takeThrown();
        for (SnippetEvent event : events) {
            if (event.status() == Status.REJECTED) {
                throw new ScriptException(rejection(statement, event.snippet()));
            }
            if (event.exception() != null) {
                throw failure(event.exception(), thrown.orElse(event.exception()));
            }
            // Its initial value would never be computed, also not when the missing type comes later.
            if (event.snippet().kind() == Snippet.Kind.VAR && unresolved.contains(event.snippet())) {
                throw new ScriptException(unresolved.message(event.snippet(), ""));
            }
        }
        thrown.ifPresent(cause -> {
            throw new ScriptException(file.at(statement.line(), Failure.sentence(cause)), cause);
        });
    }

    private RuntimeException failure(Exception seenByJShell, Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof CancellationException cancelled) {
                return cancelled;
            }
        }
        Failure failure = Failure.of(seenByJShell, thrown);
        if (failure.seenByJShell() instanceof UnresolvedReferenceException early) {
            int caller = failure.line(origins, early.getSnippet().id());
            return new ScriptException(
                    unresolved.message(early.getSnippet(), ", needed by the call in line " + caller));
        }
        return new ScriptException(file.at(failure.line(origins, ""), Failure.sentence(failure.thrown())), thrown);
    }

    private String rejection(Statement statement, Snippet snippet) {
        Diag error =
                shell.diagnostics(snippet).filter(Diag::isError).findFirst().orElseThrow();
        int line = Diagnostics.line(statement, error);
        // The name may be there, in a declaration that itself misses something: that is what to mend.
        return unresolved
                .named(Diagnostics.text(statement, error))
                .map(declaration -> unresolved.message(declaration, ", needed in line " + line))
                .orElseGet(() -> file.at(line, Diagnostics.sentence(statement, error)));
    }
}
