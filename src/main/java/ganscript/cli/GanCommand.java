package ganscript.cli;

import ganscript.train.Versions;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gan} itself. */
@Command(
        name = "gan",
        description = "Trains and uses GANs: generative adversarial networks on TensorFlow, from the JVM.",
        mixinStandardHelpOptions = true,
        versionProvider = GanCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            ShellCommand.class,
            TrainCommand.class,
            SweepCommand.class,
            SampleCommand.class,
            EvaluateCommand.class,
            BenchCommand.class,
            InspectCommand.class,
            PlotCommand.class,
            TensorBoardCommand.class,
            ClasspathCommand.class,
            AutoComplete.GenerateCompletion.class
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 failed, 2 a wrong command line, 130 or 143 interrupted.",
            "GAN_JAVA_OPTIONS holds more options for Java, such as -Xmx2g."
        })
final class GanCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    /** Whether the user wants to see where a failure comes from. */
    boolean stacktrace() {
        return common.stacktrace();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"gan " + Versions.ganscript()};
        }
    }
}
