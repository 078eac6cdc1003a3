package ganscript.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Somebody who calls the real {@code scripts/gan} in a folder of their own, with the JDK that runs the tests and few
 * iterations. Whatever is called, what must hold for every call is checked.
 */
final class Caller implements AutoCloseable {

    /** A generator with variables, a signature and a side file: the one in the repository. */
    static final Path MODEL = GanProcess.HOME.resolve("models/original");

    /** The iterations that training is capped at. */
    static final int ITERATIONS = 2;

    /** A line of Maven, of the JDK or of TensorFlow; the same as in .ci/run. */
    private static final Pattern FOREIGN = Pattern.compile(
            "(?m)^\\[(INFO|WARNING|ERROR)\\]|^WARNING|sun\\.misc\\.Unsafe|native-access|VM warning|SLF4J"
                    + "|absl::|oneDNN|[IWEF][0-9]{4} [0-9:.]+ |tensorflow/(core|compiler|cc|c)/");

    private static final Pattern STACK_TRACE = Pattern.compile("(?m)^\\s+at [\\w.$/]+\\(|^Caused by: ");

    private final Path folder;
    private final Optional<WarmGan> warm;

    /** @param folder where relative paths begin */
    Caller(Path folder) {
        this(folder, Optional.empty());
    }

    private Caller(Path folder, Optional<WarmGan> warm) {
        this.folder = folder;
        this.warm = warm;
    }

    /** One whose calls share a Java, where it is the command that is tested and not its process: {@link WarmGan}. */
    static Caller warm(Path folder) {
        return new Caller(folder, Optional.of(new WarmGan(folder)));
    }

    /** What is called. */
    Path launcher() {
        return warm.map(WarmGan::command).orElse(GanProcess.GAN);
    }

    /** Ends the shared Java. */
    @Override
    public void close() {
        warm.ifPresent(WarmGan::close);
    }

    /** Removes all that is in the folder. */
    void clear() {
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> new TemporaryFolder(file).close());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A path in the folder. */
    Path path(String relative) {
        return folder.resolve(relative);
    }

    /** What Java and the launcher see besides this process's environment. */
    static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("GAN_JAVA_OPTIONS", "-Dganscript.maxIterations=" + ITERATIONS);
        for (var unset : List.of("DISPLAY", "WAYLAND_DISPLAY", "TF_CPP_MIN_LOG_LEVEL", "TF_ENABLE_ONEDNN_OPTS")) {
            environment.put(unset, "");
        }
        return environment;
    }

    /** Calls gan with nothing on standard input. */
    GanProcess.Result gan(String... args) {
        return ganWithInput("", args);
    }

    /** Calls gan with that text on standard input. */
    GanProcess.Result ganWithInput(String input, String... args) {
        return execute(
                input,
                Stream.concat(Stream.of(launcher().toString()), Stream.of(args)).toList());
    }

    /** Lets bash run a line in which {@code $GAN} is the launcher; its exit code is that of the pipe's first failure. */
    GanProcess.Result bash(String line) {
        return execute("", List.of("bash", "-o", "pipefail", "-c", "GAN='" + launcher() + "'; " + line));
    }

    /** Runs any command. */
    GanProcess.Result execute(String input, List<String> command) {
        try {
            var result = GanProcess.execute(folder, environment(), input, command);
            assertConsoleIsOurs(result.out());
            assertConsoleIsOurs(result.err());
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing on the console that is not our own words. */
    static void assertConsoleIsOurs(String text) {
        assertThat(text).doesNotContainPattern(FOREIGN);
    }

    /** Calls gan, which must end well; returns its standard output. */
    String done(String... args) {
        return done(gan(args));
    }

    /** Checks that a call ended well; returns its standard output. */
    static String done(GanProcess.Result result) {
        assertThat(result.exitCode()).as(result.err() + result.out()).isZero();
        return result.out();
    }

    /** Calls gan, whose command line is wrong: exit code 2 and this sentence, which ends by pointing to --help. */
    void wrong(String sentence, String... args) {
        refused(2, "gan " + args[0] + ": " + sentence + ": see gan " + args[0] + " --help", args);
    }

    /** Calls gan, which must fail: exit code 1 and this sentence. */
    void failed(String sentence, String... args) {
        refused(1, "gan: " + sentence, args);
    }

    private void refused(int exitCode, String line, String... args) {
        var before = contents("");
        var result = gan(args);
        assertThat(result.err().lines().filter(each -> !isCapNotice(each))).containsExactly(line);
        assertThat(result.out()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(contents("")).isEqualTo(before);
    }

    /** Whether it is the sentence on our own limit of iterations. */
    static boolean isCapNotice(String line) {
        return line.startsWith("-Dganscript.maxIterations=");
    }

    /** No frame of a stack trace in it. */
    static void assertNoStackTrace(GanProcess.Result result) {
        assertThat(result.err() + result.out()).doesNotContainPattern(STACK_TRACE);
    }

    /** Writes a script of these lines below the import of the DSL, which is line 1. */
    String script(String... lines) {
        return write("s.jsh", "import static ganscript.GanScript.*;\n" + String.join("\n", lines) + "\n");
    }

    /** Writes a file; returns its name. */
    String write(String name, String text) {
        try {
            Files.createDirectories(path(name).getParent());
            Files.writeString(path(name), text);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a folder with all that is in it. */
    void copy(Path from, String to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                var target = path(to).resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file in a folder by its relative path, with its bytes as Latin-1 text. */
    Map<String, String> contents(String relative) {
        var root = path(relative);
        Map<String, String> contents = new TreeMap<>();
        if (!Files.exists(root)) {
            return contents;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text file's lines. */
    List<String> lines(String relative) {
        try {
            return Files.readAllLines(path(relative));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A run's figures: all of metrics.csv but the seconds. */
    List<String> figures(String run) {
        return lines(run + "/metrics.csv").stream()
                .map(line -> line.replaceFirst(",[^,]*", ""))
                .toList();
    }
}
