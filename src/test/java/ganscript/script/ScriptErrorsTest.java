package ganscript.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What doesn't compile, and the line it is blamed on. */
class ScriptErrorsTest {

    @TempDir
    private Path folder;

    private Scripts scripts;

    @BeforeEach
    void scriptsInFolder() {
        scripts = new Scripts(folder);
    }

    @Test
    void syntaxErrorInsideALongStatement() {
        assertThat(scripts.message("var x = 3;", "var y = List.of(1,", "    2,", "    ]);"))
                .isEqualTo("s.jsh:4: illegal start of expression");
    }

    @Test
    void syntaxErrorInTheLastLineStopsTheScriptBeforeItsFirst() {
        Board.left = null;
        assertThat(scripts.message("ganscript.script.Board.left = 1;", "", "}"))
                .isEqualTo("s.jsh:3: illegal start of statement");
        assertThat(Board.left).isNull();
    }

    @Test
    void aLineThatBeginsWithADotGetsAHint() {
        assertThat(scripts.message("var list = new ArrayList<Integer>()", "    .stream();"))
                .isEqualTo("s.jsh:2: illegal start of expression"
                        + " (a statement can't begin with a dot: leave a bracket open in the line before)");
    }

    @Test
    void unresolvedNames() {
        assertThat(scripts.message("", "foo(1);")).isEqualTo("s.jsh:2: cannot find symbol: method foo(int)");
        assertThat(scripts.message("var x = Math.max(1,", "    bar);"))
                .isEqualTo("s.jsh:2: cannot find symbol: variable bar");
        assertThat(scripts.message("Foo foo = null;")).isEqualTo("s.jsh:1: cannot find symbol: class Foo");
    }

    @Test
    void unresolvedImports() {
        assertThat(scripts.message("import nowhere.Thing;")).isEqualTo("s.jsh:1: package nowhere does not exist");
        assertThat(scripts.message("import static nowhere.Thing.*;"))
                .isEqualTo("s.jsh:1: package nowhere does not exist");
    }

    @Test
    void wrongTypes() {
        assertThat(scripts.message("int x = \"three\";"))
                .isEqualTo("s.jsh:1: incompatible types: String cannot be converted to int");
        assertThat(scripts.message("\"\".repeat(\"three\");"))
                .isEqualTo("s.jsh:1: incompatible types: String cannot be converted to int");
        assertThat(scripts.message("\"\".indent();"))
                .isEqualTo("s.jsh:1: method indent in class String cannot be applied to given types;"
                        + " required: int: found: no arguments:"
                        + " reason: actual and formal argument lists differ in length");
        assertThat(scripts.message("Math.max(\"3\", 4);"))
                .isEqualTo(
                        "s.jsh:1: no suitable method found for max(String,int):"
                                + " there is Math.max(int,int), Math.max(long,long), Math.max(float,float), Math.max(double,double)");
    }

    @Test
    void aMethodCalledTooEarlyIsBlamedOnWhatItMisses() {
        assertThat(scripts.message(
                        "int f(int x) {",
                        "    // no g",
                        "    return g(x);",
                        "}",
                        "f(2);",
                        "int g(int x) { return x; }"))
                .isEqualTo("s.jsh:3: cannot find symbol: method g(int), needed by the call in line 5");
    }

    @Test
    void whatIsNeverDefinedIsAnErrorAtTheEnd() {
        assertThat(scripts.message("int f(int x) {", "    return x", "        + g(x);", "}", "var y = 1;"))
                .isEqualTo("s.jsh:3: cannot find symbol: method g(int)");
        assertThat(scripts.message("class A {", "    double f() { return Mth.abs(1); }", "}"))
                .isEqualTo("s.jsh:2: cannot find symbol: variable Mth");
    }

    @Test
    void aDeclarationWithAMissingTypeIsBlamedRatherThanItsUse() {
        assertThat(scripts.message("Foo f() {", "    return null;", "}", "", "var y = f();"))
                .isEqualTo("s.jsh:1: cannot find symbol: class Foo, needed in line 5");
    }

    @Test
    void unfinishedStatements() {
        assertThat(scripts.message("var x = 1;", "var y = List.of(", "    1, 2"))
                .isEqualTo("s.jsh:2: this statement never ends: close its bracket, quote or comment");
        assertThat(scripts.message("int f() {", "    return 1;", ""))
                .isEqualTo("s.jsh:1: this statement never ends: close its bracket, quote or comment");
        assertThat(scripts.message("", "/* open"))
                .isEqualTo("s.jsh:2: this statement never ends: close its bracket, quote or comment");
    }

    @Test
    void commandsOfTheToolAreRefused() {
        assertThat(scripts.message("", "/open other.jsh"))
                .isEqualTo("s.jsh:2: /open is a command of the jshell tool: in a script, use Java or a bare /exit");
        assertThat(scripts.message("/exit 3"))
                .isEqualTo("s.jsh:1: /exit takes no value in a script: use System.exit(…)");
    }
}
