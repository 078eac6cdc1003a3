package ganscript.cli;

import ganscript.script.ScriptRunner;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs a script of the DSL, such as scripts/parabola.jsh.")
final class RunCommand implements Runnable {

    @Parameters(index = "0", paramLabel = "SCRIPT", description = "The script's file.")
    private Path script;

    @Parameters(
            index = "1..*",
            paramLabel = "ARG",
            arity = "0..*",
            description =
                    "The script's arguments, which it gets by arg(0, default). Options of gan run stand before SCRIPT.")
    private List<String> arguments = List.of();

    @Override
    public void run() {
        new ScriptRunner("").run(script, arguments);
    }
}
