package ganscript.script;

import java.util.Optional;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;

/** The declarations of a script that JShell took on trust: they use a name that nothing defines yet. */
final class Unresolved {

    /** A local class takes any declaration, and gives the compiler's error where JShell holds it back. */
    private static final String PROBE_START = "{ class Probe { ";

    private static final String PROBE_END = "\n} }";

    private final ScriptFile file;
    private final SnippetOrigins origins;
    private final JShell shell;

    Unresolved(ScriptFile file, SnippetOrigins origins, JShell shell) {
        this.file = file;
        this.origins = origins;
        this.shell = shell;
    }

    /** Whether something that this declaration uses is missing. */
    boolean contains(Snippet snippet) {
        Status status = shell.status(snippet);
        return status == Status.RECOVERABLE_DEFINED || status == Status.RECOVERABLE_NOT_DEFINED;
    }

    /** The first declaration in the script that misses something. */
    Optional<Snippet> first() {
        return all().findFirst();
    }

    /** The declaration of this name, if it misses something. */
    Optional<Snippet> named(String name) {
        return all().filter(each -> each instanceof PersistentSnippet declaration
                        && declaration.name().equals(name))
                .findFirst();
    }

    private Stream<Snippet> all() {
        return shell.snippets().filter(this::contains);
    }

    /** The message on what a declaration misses, at the line that uses it. */
    String message(Snippet declaration, String why) {
        Statement statement = origins.of(declaration.id());
        return errorByJShell(statement, declaration)
                .or(() -> errorByProbe(statement))
                .orElseGet(() -> file.at(statement.line(), "cannot find " + names(declaration)))
                .concat(why);
    }

    private Optional<String> errorByJShell(Statement statement, Snippet declaration) {
        return shell.diagnostics(declaration)
                .filter(Diag::isError)
                .findFirst()
                .map(error -> file.at(Diagnostics.line(statement, error), Diagnostics.sentence(error)));
    }

    private Optional<String> errorByProbe(Statement statement) {
        // Evaluating it is harmless: all it could do is to declare that class.
        return shell.eval(PROBE_START + statement.source() + PROBE_END).stream()
                .flatMap(event -> shell.diagnostics(event.snippet()))
                .filter(error -> error.isError() && error.getCode().contains("cant.resolve"))
                .findFirst()
                .map(error -> file.at(
                        statement.lineAt(error.getPosition() - PROBE_START.length()), Diagnostics.sentence(error)));
    }

    private String names(Snippet declaration) {
        return declaration instanceof DeclarationSnippet snippet
                ? String.join(", ", shell.unresolvedDependencies(snippet).toList())
                : "a name";
    }
}
