package ganscript.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the real {@code scripts/gan}, or another command, in a process of its own: black-box tests. */
final class GanProcess {

    /** The project's folder. */
    static final Path HOME = Path.of(System.getProperty("user.dir"));

    /** The launcher under test. */
    static final Path GAN = HOME.resolve("scripts/gan");

    /** A first use builds and unpacks 680 MB: this is only against hanging for ever. */
    private static final int TIMEOUT_MINUTES = 10;

    private GanProcess() {}

    /** What a process left behind. */
    record Result(int exitCode, String out, String err) {}

    /**
     * Runs {@code scripts/gan args…} with nothing on standard input.
     *
     * @param cwd the caller's folder
     * @param env added to this process's environment; an empty value unsets
     */
    static Result run(Path cwd, Map<String, String> env, String... args) throws IOException, InterruptedException {
        return runWithInput(cwd, env, "", args);
    }

    /** Runs {@code scripts/gan args…} with the given text on standard input. */
    static Result runWithInput(Path cwd, Map<String, String> env, String input, String... args)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(GAN.toString());
        command.addAll(List.of(args));
        return execute(cwd, env, input, command);
    }

    /** Runs any command; its streams go through files, so that none of them can fill a pipe and block it. */
    static Result execute(Path cwd, Map<String, String> env, String input, List<String> command)
            throws IOException, InterruptedException {
        var streams = Files.createTempDirectory("gan-process");
        var in = Files.writeString(streams.resolve("in"), input);
        var out = streams.resolve("out");
        var err = streams.resolve("err");
        try {
            var builder = new ProcessBuilder(command)
                    .directory(cwd.toFile())
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            env.forEach((name, value) -> set(builder.environment(), name, value));
            var process = builder.start();
            if (!process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError(command + " runs for more than " + TIMEOUT_MINUTES + " minutes\n"
                        + Files.readString(out) + Files.readString(err));
            }
            return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            for (var file : List.of(in, out, err, streams)) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Sets a variable; an empty value unsets it. */
    static void set(Map<String, String> environment, String name, String value) {
        if (value.isEmpty()) {
            environment.remove(name);
        } else {
            environment.put(name, value);
        }
    }
}
