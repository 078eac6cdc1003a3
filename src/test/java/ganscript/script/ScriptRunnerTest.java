package ganscript.script;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptRunnerTest {

    @TempDir
    private Path folder;

    private Scripts scripts;

    @BeforeEach
    void scriptsInFolder() {
        scripts = new Scripts(folder);
        Board.left = null;
    }

    @Test
    void printsOnlyWhatTheScriptPrints() {
        assertThat(scripts.output("var x = 3;", "x + 1", "int twice(int n) { return 2 * n; }", "System.out.print(x);"))
                .isEqualTo("3");
    }

    @Test
    void valuesThatNobodyPrintsAreNeverTurnedIntoText() {
        assertThatNoException()
                .isThrownBy(() -> scripts.run(
                        "class Mute { public String toString() { throw new IllegalStateException(); } }",
                        "var mute = new Mute();",
                        "mute"));
    }

    @Test
    void runsOnTheCallersThreadAndKeepsItsContextLoader() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        scripts.run("ganscript.script.Board.left = Thread.currentThread();");
        assertThat(Board.left).isSameAs(Thread.currentThread());
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    @Test
    void contextLoaderOfTheScriptKnowsItsClasses() {
        scripts.run(
                "class Known {}",
                "var name = Known.class.getName();",
                "ganscript.script.Board.left ="
                        + " Thread.currentThread().getContextClassLoader().loadClass(name) == Known.class;");
        assertThat(Board.left).isEqualTo(true);
    }

    @Test
    void importsWhatStockJshellImports() {
        assertThat(scripts.output(
                        "var types = List.of(File.class, BigDecimal.class, URI.class, Path.class, Map.class,",
                        "    Callable.class, Supplier.class, Preferences.class, Pattern.class, Stream.class);",
                        "System.out.print(types.size());"))
                .isEqualTo("10");
    }

    @Test
    void aMethodMayUseALaterOne() {
        assertThat(scripts.output(
                        "int f(int x) { return g(x) + 1; }",
                        "int g(int x) { return 2 * x; }",
                        "System.out.print(f(3));"))
                .isEqualTo("7");
    }

    @Test
    void variablesAndMethodsMayBeDeclaredAgain() {
        assertThat(scripts.output(
                        "int f() { return 1; }",
                        "var x = 1;",
                        "int f() { return 2; }",
                        "var x = \"two\";",
                        "System.out.print(x + f());"))
                .isEqualTo("two2");
    }

    @Test
    void statementsSplitAsInStockJshell() {
        assertThat(scripts.output(
                        "var a = 1",
                        "System.out.print(a); System.out.print(",
                        "    a + 1);",
                        "if (a > 1) {",
                        "} else {",
                        "    System.out.print(3);",
                        "}",
                        "if (a == 1) System.out.print(4);"))
                .isEqualTo("1234");
    }

    @Test
    void commentsAndBlankLinesDoNothing() {
        assertThat(scripts.output("// one", "", "/* two", "", "   three */ System.out.print(1);", "", "// end"))
                .isEqualTo("1");
        assertThat(scripts.output("")).isEmpty();
    }

    @Test
    void exitEndsTheScript() {
        assertThat(scripts.output("System.out.print(1);", "/exit", "System.out.print(2);", "/open other.jsh"))
                .isEqualTo("1");
    }

    @Test
    void lineEndsByteOrderMarkAndInterpreterLineLeaveTheLineNumbersAlone() {
        for (String end : new String[] {"\r\n", "\r", "\n"}) {
            String text = "\uFEFF#!/usr/bin/env gan" + end + "var x =" + end + " 0;" + end + "1 / x;" + end;
            assertThat(catchThrowable(() -> scripts.run(text.getBytes(UTF_8))))
                    .hasMessage(folder + "/s.jsh:4: ArithmeticException: / by zero");
        }
    }

    @Test
    void aCancellationPassesAsTheVeryObject() {
        assertThat(catchThrowable(() -> scripts.run("throw new CancellationException(\"stopped\");")))
                .isInstanceOf(CancellationException.class)
                .hasMessage("stopped");
        Throwable wrapped = catchThrowable(() -> scripts.run(
                "var stopped = new CancellationException(\"stopped\");",
                "ganscript.script.Board.left = stopped;",
                "throw new IllegalStateException(\"outer\", stopped);"));
        assertThat(wrapped).isNotNull().isSameAs(Board.left);
    }

    @Test
    void theCauseIsWhatTheScriptThrew() {
        ScriptException failure = scripts.failure(
                "var task = new FutureTask<Integer>(() -> 1 / 0);", "task.run();", "System.out.println(task.get());");
        assertThat(failure).hasCauseInstanceOf(ExecutionException.class);
        assertThat(failure.getCause()).hasCauseInstanceOf(ArithmeticException.class);
    }

    @Test
    void compilesAgainstTheClassPathItIsGiven() throws IOException {
        Path file = Files.writeString(folder.resolve("c.jsh"), "ganscript.script.Board.left = 1;");
        new ScriptRunner(System.getProperty("java.class.path")).run(file, List.of());
        assertThat(Board.left).isEqualTo(1);
        assertThat(catchThrowable(() -> new ScriptRunner(folder.toString()).run(file, List.of())))
                .hasMessage(file + ":1: package ganscript.script does not exist");
    }
}
