package ganscript.script;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * Splits a script into snippets as the {@code jshell} tool does, line by line: a line that completes a statement ends
 * it, so that a script that runs here runs there. All of it is split before any of it runs, so that a slip of syntax
 * in the last line is found before an hour of training.
 */
final class Statements {

    private final ScriptFile file;
    private final JShell shell;
    private final SourceCodeAnalysis analysis;
    private final List<Statement> done = new ArrayList<>();
    private String pending = "";
    private int pendingLine;
    private String orElse = "";

    private Statements(ScriptFile file, JShell shell) {
        this.file = file;
        this.shell = shell;
        this.analysis = shell.sourceCodeAnalysis();
    }

    /**
     * @throws ScriptException if a statement has a syntax error or no end, or a line is a command of the jshell tool
     */
    static List<Statement> of(ScriptFile file, JShell shell) {
        var statements = new Statements(file, shell);
        int line = 0;
        for (String text : file.lines()) {
            line++;
            if (statements.pending.isBlank() && isCommand(text)) {
                if (text.strip().equals("/exit")) {
                    return statements.done;
                }
                throw new ScriptException(file.at(line, refusal(text)));
            }
            statements.add(text, line);
        }
        statements.end();
        return statements.done;
    }

    private void add(String text, int line) {
        if (pending.isEmpty()) {
            pendingLine = line;
        }
        pending = pending + text + "\n";
        CompletionInfo info = analysis.analyzeCompletion(pending);
        while (info.completeness().isComplete()) {
            take(info);
            info = analysis.analyzeCompletion(pending);
        }
        if (info.completeness() == Completeness.EMPTY) {
            pending = "";
        }
        orElse = info.completeness() == Completeness.CONSIDERED_INCOMPLETE ? info.source() : "";
    }

    private void take(CompletionInfo info) {
        var statement = new Statement(info.source(), pendingLine);
        if (info.completeness() == Completeness.UNKNOWN) {
            check(statement);
        }
        done.add(statement);
        // What remains is always the tail of what was asked about.
        String taken = pending.substring(0, pending.length() - info.remaining().length());
        pendingLine += (int) taken.chars().filter(c -> c == '\n').count();
        pending = info.remaining();
    }

    /** Fails on an error of syntax. What only the analysis doesn't know is left to the compiler. */
    private void check(Statement statement) {
        boolean erroneous = analysis.sourceToSnippets(statement.source()).stream()
                .anyMatch(snippet -> snippet.kind() == Snippet.Kind.ERRONEOUS);
        if (!erroneous) {
            return;
        }
        // JShell gives the errors of evaluated snippets only; it rejects an erroneous one without running it.
        shell.eval(statement.source()).stream()
                .flatMap(event -> shell.diagnostics(event.snippet()))
                .filter(Diag::isError)
                .findFirst()
                .ifPresent(error -> {
                    int line = Diagnostics.line(statement, error);
                    throw new ScriptException(file.at(line, Diagnostics.sentence(statement, error)));
                });
    }

    /** An {@code if} at the end could go on with {@code else} but needn't. */
    private void end() {
        if (!orElse.isEmpty()) {
            done.add(new Statement(orElse, pendingLine));
        } else if (!pending.isBlank()) {
            throw new ScriptException(
                    file.at(pendingLine, "this statement never ends: close its bracket, quote or comment"));
        }
    }

    private static boolean isCommand(String text) {
        String line = text.strip();
        return line.startsWith("/") && !line.startsWith("//") && !line.startsWith("/*");
    }

    private static String refusal(String text) {
        String command = text.strip().split("\\s", 2)[0];
        return command.equals("/exit")
                ? "/exit takes no value in a script: use System.exit(…)"
                : command + " is a command of the jshell tool: in a script, use Java or a bare /exit";
    }
}
