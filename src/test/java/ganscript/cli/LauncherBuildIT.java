package ganscript.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** When and how {@code scripts/gan} builds: in an unbuilt clone, with a stand-in for Maven. */
@Isolated("it makes programs and starts them: a process that another test forks meanwhile would hold them open")
final class LauncherBuildIT {

    /** As much of a build as the launcher looks at; each leaves a line in builds.txt, and its noise. */
    private static final String[] BUILD = {
        "echo 'noise of Maven'; echo 'WARNING: of the JDK' >&2",
        "echo \"$JAVA_HOME $*\" >>builds.txt; sleep 0.3",
        "mkdir -p target/classes; printf %s \"$PWD/pom.xml\" >target/classpath.txt",
    };

    @TempDir
    Path temp;

    private FakeInstallation machine;
    private Path clone;
    private Path jdk;

    @BeforeEach
    void unbuiltClone() throws IOException {
        machine = new FakeInstallation(temp.toRealPath());
        clone = machine.unbuiltClone();
        jdk = machine.jdk("17.0.15");
    }

    private GanProcess.Result classpath() throws IOException, InterruptedException {
        var env = Map.of("JAVA_HOME", jdk.toString(), "PATH", machine.tools().toString());
        return GanProcess.execute(
                temp, env, "", List.of(clone.resolve("scripts/gan").toString(), "classpath"));
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(clone.resolve("builds.txt"));
    }

    @Test
    void missingMavenIsOneSentence() throws Exception {
        var result = classpath();
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .isEqualTo("gan: Maven is needed to build GanScript: install Maven 3.8 or newer and put mvn on PATH\n");
    }

    @Test
    void firstUseBuildsOnceAndKeepsMavenOffTheConsole() throws Exception {
        machine.maven(BUILD);
        var first = classpath();
        assertThat(first.out()).isEqualTo(clone.resolve("target/classes") + ":" + clone.resolve("pom.xml") + "\n");
        assertThat(first.err()).matches("gan: building GanScript \\(first use\\)[^\n]*…\n");
        assertThat(classpath()).isEqualTo(new GanProcess.Result(0, first.out(), ""));
        assertThat(builds()).containsExactly(jdk + " -B -q -Dquick process-classes");
        assertThat(clone.resolve("target/build.log")).hasContent("noise of Maven\nWARNING: of the JDK\n");
    }

    @Test
    void newerSourceBuildsAgain() throws Exception {
        machine.maven(BUILD);
        classpath();
        var source = clone.resolve("src/main/java/Main.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(1)));
        assertThat(classpath().err()).startsWith("gan: building GanScript (sources are newer)");
    }

    @Test
    void goneSourceBuildsAgain() throws Exception {
        machine.maven(BUILD);
        classpath();
        Files.delete(clone.resolve("src/main/java/Main.java"));
        assertThat(classpath().err()).startsWith("gan: building GanScript (sources are newer)");
        assertThat(builds()).hasSize(2);
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        machine.maven(BUILD);
        var other = CompletableFuture.supplyAsync(this::classpathUnchecked);
        var mine = classpath();
        assertThat(mine.exitCode()).isZero();
        assertThat(other.get().out()).isEqualTo(mine.out());
        assertThat(builds()).hasSize(1);
        assertThat(clone.resolve("target/build.lock")).doesNotExist();
    }

    @Test
    void lockOfADeadProcessIsTaken() throws Exception {
        machine.maven(BUILD);
        var dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.createDirectory(clone.resolve("target"));
        Files.createSymbolicLink(clone.resolve("target/build.lock"), Path.of(Long.toString(dead.pid())));
        assertThat(classpath().exitCode()).isZero();
    }

    @Test
    void failedBuildNamesTheLogAndItsErrors() throws Exception {
        machine.maven("echo '[INFO] noise'; echo '[ERROR] Main.java:[1,1] no such thing'; echo '[ERROR] '; exit 1");
        var result = classpath();
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .endsWith("gan: the build failed; all that Maven said is in " + clone.resolve("target/build.log") + "\n"
                        + "[ERROR] Main.java:[1,1] no such thing\n");
    }

    @Test
    void targetThatCannotBeWrittenIsOneSentence() throws Exception {
        machine.maven(BUILD);
        Files.createFile(clone.resolve("target"));
        var result = classpath();
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .isEqualTo("gan: cannot write to " + clone.resolve("target") + ", where the build goes\n");
    }

    private GanProcess.Result classpathUnchecked() {
        try {
            return classpath();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
