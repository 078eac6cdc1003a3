package ganscript.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** {@code gan run}: a script's arguments, and how its errors end it. */
final class RunCommandIT extends WarmCalls {

    @Test
    void argumentsArriveWhateverTheyLookLike() {
        var script =
                caller().script("System.out.println(arg(0, \"-\") + \"|\" + arg(1, \"-\") + \"|\" + arg(2, \"-\"));");
        assertThat(caller().done("run", "--quiet", script, "two words", "--help"))
                .isEqualTo("two words|--help|-\n");
    }

    @Test
    void valuesThatCannotWorkAreNamedAtTheirLine() {
        // One process for them all: each is caught by the script itself.
        var script = caller().script(
                        "void refused(Runnable part) {",
                        "    try {",
                        "        part.run();",
                        "        System.out.println(\"taken\");",
                        "    } catch (IllegalArgumentException e) {",
                        "        System.out.println(e.getMessage());",
                        "    }",
                        "}",
                        "refused(() -> dense(0));",
                        "refused(() -> dense(-4));",
                        "refused(() -> generator());",
                        "refused(() -> batch(0));",
                        "refused(() -> iterations(-1));",
                        "refused(() -> updates(0, 3));",
                        "refused(() -> adam(0));",
                        "refused(() -> gan(\"g\", data(curve(x -> x), between(-3, 3)), generator(dense(2))));",
                        "generator(dense(1),",
                        "    dense(0));");
        var result = caller().gan("run", script);
        assertThat(result.out().lines())
                .containsExactly(
                        "dense(0): units is 0: use 1 or more",
                        "dense(-4): units is -4: use 1 or more",
                        "generator(): there is no layer: use one or more, such as dense(1)",
                        "batch(0): batch is 0: use 1 or more",
                        "iterations(-1): iterations is -1: use 1 or more",
                        "updates(0, 3): updates of the discriminator per iteration is 0: use 1 or more",
                        "adam: learningRate is 0.0: use greater than 0",
                        "generator: its last layer is 2 wide, but the data are 1 wide: end it with dense(1)");
        assertThat(result.err()).matches("gan: s\\.jsh:1[89]: dense\\(0\\): units is 0: use 1 or more\n");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void anExceptionAtAnyDepthStopsAtTheLineThatThrew() {
        var script = caller().script(
                        "void outer() { inner(); }",
                        "void inner() {",
                        "    throw new IllegalStateException(\"deep\");",
                        "}",
                        "outer();",
                        "System.out.println(\"not reached\");");
        caller().failed("s.jsh:4: deep", "run", script);
    }

    @Test
    void withStacktraceTheFailureShowsWhereItComesFrom() {
        caller().write("first.jsh", "throw new IllegalStateException(\"early\");");
        var result = caller().gan("run", "--stacktrace", "first.jsh");
        assertThat(result.err())
                .startsWith("gan: first.jsh:1: early\n")
                .containsPattern("(?m)^\\s+at ganscript\\.script\\.");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void syntaxAndNamesThatNothingDefines() {
        caller().failed(
                        "s.jsh:3: illegal start of expression",
                        "run",
                        caller().script("System.out.println(1);", "var x = (];"));
        caller().failed("s.jsh:2: cannot find symbol: method never()", "run", caller().script("void f() { never(); }"));
    }

    @Test
    void aScriptThatCannotBeReadIsNamed() throws Exception {
        caller().write("mine.jsh", "int a = 1;");
        Files.write(caller().path("bytes.jsh"), new byte[] {'a', (byte) 0xff});
        Files.createDirectory(caller().path("folder"));
        caller().failed("mime.jsh: no such file; did you mean mine.jsh?", "run", "mime.jsh");
        caller().failed("folder: is a folder: name a script in it", "run", "folder");
        caller().failed("bytes.jsh:1: not UTF-8: save the script as UTF-8", "run", "bytes.jsh");
        caller().wrong("Missing required parameter: 'SCRIPT'", "run");
    }

    @Test
    void aFileWhereAFolderBelongsIsRefusedAtItsLine() {
        caller().write("file", "mine");
        caller().failed(
                        "s.jsh:3: file: a run's folder can't be made there (file is a file): use a folder that can be written",
                        "run",
                        caller().script(
                                        "var g = gan(\"g\", data(curve(x -> x), between(-3, 3)));",
                                        "train(g, runsIn(\"file\"));"));
    }
}
