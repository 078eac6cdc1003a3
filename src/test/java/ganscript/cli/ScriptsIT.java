package ganscript.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every script in {@code scripts/}, whoever wrote it: through {@code gan run}, and as plain Java. */
final class ScriptsIT extends WarmCalls {

    /** All scripts there are. */
    static Stream<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(GanProcess.HOME.resolve("scripts"))) {
            return files.filter(file -> file.toString().endsWith(".jsh")).sorted().toList().stream();
        }
    }

    /** What a script leaves behind; a copy of itself only where its file is known. */
    static void assertLeftItsFiles(Caller caller, Path script, boolean withCopy) throws IOException {
        String text = Files.readString(script);
        if (!text.contains("train(")) {
            assertThat(caller.contents("runs").keySet())
                    .anyMatch(name -> name.endsWith(".png")
                            || Path.of(name).getFileName().toString().startsWith("events.out.tfevents."));
            return;
        }
        var names = caller.contents("runs").keySet();
        assertThat(names).anyMatch(name -> name.matches("[^/]+-1/definition\\.json"));
        assertThat(names).anyMatch(name -> name.matches("[^/]+-1/metrics\\.csv"));
        assertThat(names.stream().anyMatch(name -> name.endsWith("/" + script.getFileName())))
                .isEqualTo(withCopy);
        if (text.contains("exportTo(")) {
            assertThat(caller.contents("models").keySet()).anyMatch(name -> name.endsWith("/saved_model.pb"));
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void runsThroughGanRun(Path script) throws IOException {
        // The table of table.jsh, where a fresh clone has it.
        caller().copy(GanProcess.HOME.resolve("scripts/leaves.csv"), "scripts/leaves.csv");
        // sample.jsh asks for a model; the others do not look at their arguments, or take a folder.
        var arguments = new ArrayList<>(List.of("run", script.toString()));
        if (Files.readString(script).contains("load(arg(0,")) {
            arguments.add(Caller.MODEL.toString());
        }
        var result = caller().gan(arguments.toArray(String[]::new));
        Caller.done(result);
        assertThat(result.err().lines()).allMatch(Caller::isCapNotice);
        assertLeftItsFiles(caller(), script, true);
    }

    /** A line that begins with a dot is an error in stock jshell, which then goes on. */
    @ParameterizedTest
    @MethodSource("scripts")
    void noLineBeginsWithADot(Path script) throws IOException {
        assertThat(Files.readAllLines(script)).noneMatch(line -> line.strip().startsWith("."));
    }

    /** All by one compiler, each in a package of its own. */
    @Test
    void statementsCompileInAMain() throws IOException {
        var command = new ArrayList<>(
                List.of("-proc:none", "-cp", caller().done("classpath").strip(), "-d", folder().toString()));
        for (Path script : scripts().toList()) {
            command.add(caller().path(writeMain(script)).toString());
        }
        var errors = new ByteArrayOutputStream();
        int exitCode = ToolProvider.getSystemJavaCompiler().run(null, null, errors, command.toArray(String[]::new));
        assertThat(exitCode).as(errors.toString(StandardCharsets.UTF_8)).isZero();
    }

    private String writeMain(Path script) throws IOException {
        var imports = new ArrayList<String>();
        var statements = new ArrayList<String>();
        for (String line : Files.readAllLines(script)) {
            (line.startsWith("import ") ? imports : statements).add(line);
        }
        String name = script.getFileName().toString().replaceAll("\\W", "_");
        return caller().write(
                        name + "/Main.java",
                        "package " + name + ";\n" + String.join("\n", imports)
                                + "\nfinal class Main {\npublic static void main(String[] args) throws Exception {\n"
                                + String.join("\n", statements) + "\n}\n}\n");
    }
}
