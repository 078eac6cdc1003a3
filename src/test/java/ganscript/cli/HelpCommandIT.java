package ganscript.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What gan says about itself. */
final class HelpCommandIT extends WarmCalls {

    /** Every command there is, a new one too. */
    static List<String> commands() {
        return List.copyOf(Main.commandLine().getSubcommands().keySet());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelp(String command) {
        assertThat(caller().done(command, "--help"))
                .startsWith("Usage: gan " + command + " ")
                .contains("--help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void ganItselfNamesItsCommandsAndExitCodes(String option) {
        assertThat(caller().done(option))
                .startsWith("Usage: gan ")
                .contains(commands())
                .contains("0 done, 1 failed, 2 a wrong command line, 130 or 143 interrupted");
    }

    @Test
    void version() {
        assertThat(new Caller(folder()).done("--version")).matches("gan \\d+\\.\\d+\\.\\d+\\S*\n");
    }

    @Test
    void noCommandOrAnUnknownOneIsAWrongCommandLine() {
        var none = caller().gan();
        assertThat(none).isEqualTo(new GanProcess.Result(2, "", "gan: a command is missing: see gan --help\n"));
        var unknown = caller().gan("tain");
        assertThat(unknown.err()).startsWith("gan: ").contains("'tain'").hasLineCount(1);
        assertThat(unknown.exitCode()).isEqualTo(2);
    }

    @Test
    void completionIsValidBash() {
        caller().write("completion", caller().done("generate-completion"));
        var checked = caller().bash("bash -n completion && source ./completion && complete -p gan");
        assertThat(Caller.done(checked)).contains("_complete_gan gan\n");
        assertThat(checked.err()).isEmpty();
    }

    @Test
    void colorsNeverReachWhatIsNoTerminalAndNoColorIsObeyed() throws Exception {
        var environment = Caller.environment();
        environment.put("NO_COLOR", "1");
        assertThat(GanProcess.run(folder(), environment, "train", "--help").out())
                .doesNotContain("\u001b");
        assertThat(GanProcess.run(folder(), Map.of("NO_COLOR", ""), "train", "--help")
                        .out())
                .doesNotContain("\u001b");
    }

    @Test
    void classpathIsOneLine() {
        assertThat(new Caller(folder()).done("classpath")).hasLineCount(1).contains("target/classes:");
    }
}
