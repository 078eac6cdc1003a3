package ganscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A main class of the tests, run in a Java of its own on the tests' class path. */
public final class OwnProcess {

    private OwnProcess() {}

    /** The command line that starts it. */
    public static List<String> command(List<String> flags, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        if (Runtime.version().feature() >= 24) {
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Its standard output, line by line; it must end with 0. */
    public static List<String> run(List<String> flags, Class<?> main, String... arguments) throws Exception {
        var command = command(flags, main, arguments);
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            var lines = read(process);
            assertThat(process.waitFor()).as("exit code of %s", command).isZero();
            return lines;
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> read(Process process) throws IOException {
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            return out.lines().toList();
        }
    }
}
