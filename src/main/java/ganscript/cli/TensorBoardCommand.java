package ganscript.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "tensorboard",
        mixinStandardHelpOptions = true,
        description = "Starts an installed TensorBoard on the folder of runs, with every picture kept.")
final class TensorBoardCommand implements Callable<Integer> {

    private static final String PROGRAM = "tensorboard";

    /** TensorBoard shows ten pictures of a tag, drawn at random; asked for 0, which should mean all, it shows none. */
    private static final String ALL_PICTURES = "images=100000";

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FOLDER",
            defaultValue = "runs",
            description = "The folder of runs (${DEFAULT-VALUE}).")
    private Path folder;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "6006",
            description = "Where it listens, on this machine alone (${DEFAULT-VALUE}).")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 1 || port > 65535) {
            throw new ParameterException(spec.commandLine(), "--port is " + port + ": use 1 to 65535");
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + ": no such folder: train first, or name the folder of runs");
        }
        var program = find().orElseThrow(
                        () -> new IllegalStateException("TensorBoard is not installed: pip install tensorboard"));
        checkPort();
        return start(program);
    }

    /** The program on the PATH. */
    private static Optional<Path> find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry, PROGRAM))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private void checkPort() {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "port " + port + " is taken: use another, such as --port " + (port % 65535 + 1), e);
        }
    }

    /** Its output is its own, and its exit code ours; it ends with us, also where only we are asked to end. */
    private int start(Path program) throws InterruptedException {
        var command = new ProcessBuilder(
                        program.toString(),
                        "--logdir",
                        folder.toString(),
                        "--port",
                        Integer.toString(port),
                        "--samples_per_plugin",
                        ALL_PICTURES)
                .inheritIO();
        try {
            Process tensorBoard = command.start();
            Runtime.getRuntime().addShutdownHook(new Thread(tensorBoard::destroy));
            return tensorBoard.waitFor() == 0 ? 0 : 1;
        } catch (IOException e) {
            throw new UncheckedIOException(program + ": can't be started: " + e.getMessage(), e);
        }
    }
}
