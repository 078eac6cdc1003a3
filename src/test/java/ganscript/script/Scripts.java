package ganscript.script;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs script texts as a file {@code s.jsh} in a folder. */
record Scripts(Path folder) {

    /** What the script printed. */
    String output(String... lines) {
        PrintStream before = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, UTF_8));
        try {
            run(lines);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(UTF_8);
    }

    /** The message the script fails with, the folder left out. */
    String message(String... lines) {
        return failure(lines).getMessage().replace(folder + "/", "");
    }

    ScriptException failure(String... lines) {
        return catchThrowableOfType(ScriptException.class, () -> run(lines));
    }

    void run(String... lines) {
        run(String.join("\n", lines).getBytes(UTF_8));
    }

    void run(byte[] bytes) {
        Path file = folder.resolve("s.jsh");
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new ScriptRunner("").run(file, List.of());
    }
}
