package ganscript.cli;

import ganscript.script.Shell;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "shell",
        mixinStandardHelpOptions = true,
        description = "Opens a Java shell with the DSL imported, to type and paste into.")
final class ShellCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        return new Shell("").start(System.in, System.out, System.err);
    }
}
