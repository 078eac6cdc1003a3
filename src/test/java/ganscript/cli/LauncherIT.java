package ganscript.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** How {@code scripts/gan} finds Java and starts it, seen from outside. Its build: {@link LauncherBuildIT}. */
@Isolated("it makes programs and starts them: a process that another test forks meanwhile would hold them open")
final class LauncherIT {

    @TempDir
    Path temp;

    private FakeInstallation machine;

    @BeforeEach
    void machine() throws IOException {
        // The real path: on macOS the temporary folder lies behind a link.
        machine = new FakeInstallation(temp.toRealPath());
    }

    private GanProcess.Result gan(Path javaHome, String... args) throws Exception {
        return GanProcess.run(temp, Map.of("JAVA_HOME", javaHome.toString(), "GAN_JAVA_OPTIONS", ""), args);
    }

    private static void assertRefused(GanProcess.Result result, String message) {
        assertThat(result.err()).isEqualTo("gan: " + message + System.lineSeparator());
        assertThat(result.out()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(1);
    }

    private static void assertJavaHomeRefused(GanProcess.Result result, Path home, String finding) {
        assertRefused(
                result,
                "a JDK of Java 17 or newer is needed, but JAVA_HOME=" + home + " " + finding
                        + ": install a JDK 17+ and set JAVA_HOME to it");
    }

    @Test
    void javaElevenIsRefusedByName() throws Exception {
        var home = machine.jdk("11.0.2");
        assertJavaHomeRefused(gan(home, "--version"), home, "is Java 11");
    }

    @Test
    void javaEightIsRefusedByItsOldStyleVersion() throws Exception {
        var home = machine.jdk("1.8.0_392");
        assertJavaHomeRefused(gan(home, "--version"), home, "is Java 8");
    }

    @Test
    void versionComesFromJavaItselfWithoutReleaseFile() throws Exception {
        var home = machine.jdk("11.0.2");
        Files.delete(home.resolve("release"));
        FakeInstallation.executable(
                home.resolve("bin/java"), "echo '    java.home = " + home + "'; echo '    java.version = 1.8.0_392'");
        assertJavaHomeRefused(gan(home, "--version"), home, "is Java 8");
    }

    @Test
    void javaHomeThatIsNotThereIsRefused() throws Exception {
        var home = temp.resolve("nowhere");
        assertJavaHomeRefused(gan(home, "--version"), home, "is no folder");
    }

    @Test
    void javaHomeWithoutJavaIsRefused() throws Exception {
        assertJavaHomeRefused(gan(temp, "--version"), temp, "has no bin/java");
    }

    @Test
    void jreIsRefused() throws Exception {
        var home = machine.jre("21.0.1");
        assertJavaHomeRefused(gan(home, "--version"), home, "is a JRE (without bin/javac)");
    }

    @Test
    void noJavaAtAllIsRefused() throws Exception {
        var env = Map.of("JAVA_HOME", "", "PATH", machine.tools().toString());
        assertRefused(
                GanProcess.run(temp, env, "--version"),
                "no Java found: install a JDK 17 or newer and put it on PATH or set JAVA_HOME");
    }

    @Test
    void javaOnPathIsFollowedToItsHome() throws Exception {
        var bin = machine.tools();
        Files.createSymbolicLink(bin.resolve("java"), machine.jdk("17.0.15").resolve("bin/java"));
        var result = GanProcess.run(temp, Map.of("JAVA_HOME", "", "PATH", bin.toString()), "--version");
        assertThat(result.out()).contains("ganscript.cli.Main\n--version\n");
    }

    @Test
    void javaSeventeenGetsNoFlagThatItDoesNotKnow() throws Exception {
        var result = gan(machine.jdk("17.0.15"), "--version");
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .doesNotContain("native-access", "unsafe")
                .contains("-Dganscript.home=" + GanProcess.HOME + "\n", "TF_CPP_MIN_LOG_LEVEL=3\n");
    }

    @Test
    void javaTwentyFiveIsToldNotToWarn() throws Exception {
        assertThat(gan(machine.jdk("25-ea"), "--version").out())
                .contains("--enable-native-access=ALL-UNNAMED\n", "--sun-misc-unsafe-memory-access=allow\n");
    }

    @Test
    void exitCodeAndFolderAndArgumentsReachJavaAndBack() throws Exception {
        var result = gan(machine.jdk("17"), "-x", "two words", "*", "");
        assertThat(result.exitCode()).isEqualTo(7);
        assertThat(result.out()).contains("ganscript.cli.Main\n-x\ntwo words\n*\n\ncwd=" + temp + "\n");
    }

    @Test
    void optionsAndLogLevelOfTheUserWin() throws Exception {
        var env = new HashMap<>(Map.of("GAN_JAVA_OPTIONS", "-Xmx1g  -Da=*", "TF_CPP_MIN_LOG_LEVEL", "0"));
        env.put("JAVA_HOME", machine.jdk("17").toString());
        var result = GanProcess.run(temp, env, "--version");
        assertThat(result.out()).contains("-Xmx1g\n-Da=*\n-cp\n", "TF_CPP_MIN_LOG_LEVEL=0\n");
    }

    @Test
    void unpackingIsAnnouncedOnlyBeforeCommandsThatNeedTensorFlow() throws Exception {
        var options = "-Dorg.bytedeco.javacpp.cachedir=" + temp.resolve("cache");
        var env = Map.of("JAVA_HOME", machine.jdk("17").toString(), "GAN_JAVA_OPTIONS", options);
        assertThat(GanProcess.run(temp, env, "run", "x.jsh", "--help").err())
                .isEqualTo("gan: TensorFlow's first start unpacks about 680 MB into " + temp.resolve("cache")
                        + ": this takes a moment…\n");
        assertThat(GanProcess.run(temp, env, "train", "--help").err()).isEmpty();
        assertThat(GanProcess.run(temp, env, "--version").err()).isEmpty();
    }

    @Test
    void classpathIsPrintedFromAnywhereWithoutJava() throws Exception {
        var link = Files.createSymbolicLink(temp.resolve("link"), GanProcess.GAN);
        var env = Map.of("JAVA_HOME", "", "PATH", machine.tools().toString());
        var result = GanProcess.execute(temp, env, "", List.of(link.toString(), "classpath"));
        Files.delete(link); // JUnit warns of links that lead out of its folder
        assertThat(result.err()).isEmpty();
        assertThat(result.out().strip().split(":", -1))
                .startsWith(GanProcess.HOME.resolve("target/classes").toString())
                .anyMatch(entry -> entry.contains("tensorflow-core-native"))
                .allMatch(
                        entry -> Files.exists(Path.of(entry)) && Path.of(entry).isAbsolute());
    }
}
