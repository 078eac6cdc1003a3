package ganscript.cli;

import ganscript.OwnProcess;
import ganscript.ScriptContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One Java that runs many command lines of gan in a folder, behind a command that looks like {@code scripts/gan}: for
 * tests of what a command does, not of how a process of it starts, sees signals and ends. A call with other options for
 * Java, or in another folder, gets a process of its own from the real launcher.
 */
final class WarmGan implements AutoCloseable {

    /** The command's arguments go through one named pipe, its exit code comes back through another. */
    private static final String CLIENT = """
            #!/usr/bin/env bash
            here='%s'
            [ "${GAN_JAVA_OPTIONS:-}" = '%s' ] && [ "$PWD" -ef '%s' ] && kill -0 %d || exec '%s' "$@"
            : >"$here/out" && : >"$here/err"
            printf '%%s\\0' gan "$@" >"$here/request"
            exec 3<>"$here/reply"
            code=
            # A read whose time is up between a digit and the line's end has taken the digit.
            until read -r -t 5 -u 3 part; do
              code+=$part
              kill -0 %4$d || exit 99
            done
            code+=$part
            cat "$here/out"
            cat "$here/err" >&2
            exit "$code"
            """;

    private final TemporaryFolder pipes = new TemporaryFolder();
    private final Process process;

    /** @param folder where relative paths begin */
    WarmGan(Path folder) {
        try {
            new ProcessBuilder(
                            "mkfifo", pipe("request").toString(), pipe("reply").toString())
                    .start()
                    .waitFor();
            process = start(folder);
            String client = CLIENT.formatted(
                    pipes.path(), Caller.environment().get("GAN_JAVA_OPTIONS"), folder, process.pid(), GanProcess.GAN);
            Files.writeString(command(), client);
            command().toFile().setExecutable(true);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands for {@code scripts/gan}. */
    Path command() {
        return pipe("gan");
    }

    private Path pipe(String name) {
        return pipes.path().resolve(name);
    }

    private Process start(Path folder) throws IOException {
        var flags = Stream.of(
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0",
                        "-Djava.awt.headless=true",
                        "-Dganscript.home=" + GanProcess.HOME,
                        Caller.environment().get("GAN_JAVA_OPTIONS"))
                .toList();
        var command = OwnProcess.command(
                flags, Server.class, pipe("request").toString(), pipe("reply").toString());
        // Appended, so that what the client empties begins anew.
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(pipe("out").toFile()))
                .redirectError(ProcessBuilder.Redirect.appendTo(pipe("err").toFile()));
        Caller.environment().forEach((name, value) -> GanProcess.set(builder.environment(), name, value));
        builder.environment().put("TF_CPP_MIN_LOG_LEVEL", "3");
        builder.environment().put("TF_ENABLE_ONEDNN_OPTS", "1");
        return builder.start();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        pipes.close();
    }

    /** What runs in that Java: what {@link Main} does, again and again. */
    static final class Server {

        private Server() {}

        public static void main(String[] pipes) throws IOException {
            endWithTheTests();
            while (true) {
                var words = Files.readString(Path.of(pipes[0]), StandardCharsets.UTF_8)
                        .split("\0", -1);
                int exitCode = run(Arrays.copyOfRange(words, 1, words.length - 1));
                asAtTheStart();
                Files.writeString(Path.of(pipes[1]), exitCode + "\n");
            }
        }

        /** What one command line leaves for the next. */
        private static void asAtTheStart() {
            System.clearProperty("ganscript.quiet");
            new ScriptContext(Optional.empty(), List.of()).enter();
        }

        private static int run(String... arguments) {
            var output = StandardOutput.install();
            return output.exitCode(Main.commandLine().execute(arguments));
        }

        /** Its standard input ends when the process of the tests does. */
        private static void endWithTheTests() {
            var watch = new Thread(() -> {
                try {
                    while (System.in.read() >= 0) {}
                } catch (IOException e) {
                    // The same.
                }
                Runtime.getRuntime().halt(1);
            });
            watch.setDaemon(true);
            watch.start();
        }
    }
}
