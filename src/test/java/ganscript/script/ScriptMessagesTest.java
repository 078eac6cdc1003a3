package ganscript.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a script throws, and the line it is blamed on. */
class ScriptMessagesTest {

    @TempDir
    private Path folder;

    private Scripts scripts;

    @BeforeEach
    void scriptsInFolder() {
        scripts = new Scripts(folder);
    }

    @Test
    void exceptionInTheFirstLine() {
        assertThat(scripts.message("throw new IllegalArgumentException(\"dense(0): units is 0: use 1 or more\");"))
                .isEqualTo("s.jsh:1: dense(0): units is 0: use 1 or more");
    }

    @Test
    void exceptionInAMethodIsBlamedOnTheMethodsLine() {
        assertThat(scripts.message("int f(int x) {", "    int y = x;", "", "    return 1 / y;", "}", "f(1);", "f(0);"))
                .isEqualTo("s.jsh:4: ArithmeticException: / by zero");
    }

    @Test
    void exceptionInAMethodDeclaredAgainIsBlamedOnTheNewLine() {
        assertThat(scripts.message(
                        "int f() { return g(); }",
                        "int g() { return 1; }",
                        "f();",
                        "int g() {",
                        "    return 1 / 0;",
                        "}",
                        "f();"))
                .isEqualTo("s.jsh:5: ArithmeticException: / by zero");
    }

    @Test
    void exceptionInsideALibraryIsBlamedOnTheLineThatCallsIt() {
        assertThat(scripts.message("var list = new ArrayList<Integer>();", "System.out.print(", "    list.get(4));"))
                .isEqualTo("s.jsh:3: IndexOutOfBoundsException: Index 4 out of bounds for length 0");
    }

    @Test
    void exceptionInALambdaIsBlamedOnItsLine() {
        assertThat(scripts.message(
                        "var sum = IntStream.range(0, 5).map(i -> {",
                        "    if (i == 3) {",
                        "        throw new IllegalStateException(\"3 is not for us\");",
                        "    }",
                        "    return i;",
                        "}).sum();"))
                .isEqualTo("s.jsh:3: 3 is not for us");
    }

    @Test
    void wrappersWithoutWordsAreSkippedForTheirCause() {
        assertThat(scripts.message(
                        "var task = new FutureTask<Integer>(() -> {",
                        "    throw new IllegalStateException(\"deep\");",
                        "});",
                        "task.run();",
                        "task.get();"))
                .isEqualTo("s.jsh:2: deep");
    }

    @Test
    void wrappersWithWordsSpeakForThemselves() {
        assertThat(scripts.message("throw new RuntimeException(\"outer\", new IllegalStateException(\"inner\"));"))
                .isEqualTo("s.jsh:1: outer");
    }

    @Test
    void failureToInitializeAClassTellsItsCause() {
        assertThat(scripts.message("class A {", "    static int x = 1 / 0;", "}", "var y = A.x;"))
                .isEqualTo("s.jsh:2: ArithmeticException: / by zero");
    }

    @Test
    void errorsAreReportedLikeExceptions() {
        assertThat(scripts.message("int f(int n) {", "    return f(n + 1);", "}", "f(1);"))
                .isEqualTo("s.jsh:2: StackOverflowError");
    }

    @Test
    void namesOfTheScriptsOwnThingsAppearAsWritten() {
        assertThat(scripts.message("String s = null;", "s.length();"))
                .isEqualTo("s.jsh:2: NullPointerException: Cannot invoke \"String.length()\" because \"s\" is null");
    }

    @Test
    void aMessageOfManyLinesBecomesOne() {
        assertThat(scripts.message("throw new IllegalStateException(\"one\\n   two\\n\");"))
                .isEqualTo("s.jsh:1: one two");
    }

    @Test
    void exceptionsOfTheScriptKeepTheirName() {
        assertThat(scripts.message(
                        "class Odd extends Exception { Odd(String m) { super(m); } }", "throw new Odd(\"3 is odd\");"))
                .isEqualTo("s.jsh:2: Odd: 3 is odd");
        assertThat(scripts.message("throw new UnsupportedOperationException();"))
                .isEqualTo("s.jsh:1: UnsupportedOperationException");
    }
}
