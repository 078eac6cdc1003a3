package ganscript.script;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShellTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int start(String... lines) {
        var shell = new Shell(
                "",
                List.of("import static java.lang.Math.*;"),
                tool -> tool.persistence(new HashMap<>()).interactiveTerminal(false));
        String text = String.join("\n", lines) + "\n";
        return shell.start(
                new ByteArrayInputStream(text.getBytes(UTF_8)),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
    }

    @Test
    void aPipedScriptRunsToItsEnd() {
        assertThat(start("abs(", "    -3)", "Path.of(\"a\")")).isZero();
        assertThat(out.toString(UTF_8)).contains("$1 ==> 3").contains("$2 ==> a");
    }

    @Test
    void snippetsRunInThisJvmOnTheCallersThread() {
        Board.left = null;
        start("ganscript.script.Board.left = Thread.currentThread();");
        assertThat(Board.left).isSameAs(Thread.currentThread());
    }

    @Test
    void exceptionsNameTheirClassAndMessage() {
        start("throw new IllegalStateException(\"no\");");
        assertThat(out.toString(UTF_8)).contains("Exception java.lang.IllegalStateException: no");
    }

    @Test
    void greetsInOneLineOfOurOwn() {
        start("/exit");
        assertThat(err.toString(UTF_8))
                .isEqualTo("GanScript: Java with gan(…), train(…), show(…) at hand; /help for the shell,"
                        + " /exit to leave\n");
        assertThat(out.toString(UTF_8)).doesNotContain("Welcome");
    }

    @Test
    void exitGivesItsValue() {
        assertThat(start("/exit 3")).isEqualTo(3);
    }
}
