package ganscript.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Class-data sharing: when {@code scripts/gan} starts Java with stored classes, and what {@code store-classes} stores. */
@Isolated("it makes programs and starts them: a process that another test forks meanwhile would hold them open")
final class StoredClassesIT {

    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    /** Nobody to wait for. */
    private static final String NO_PROCESS = "999999999";

    @TempDir
    Path temp;

    /** A built clone and a JDK that prints how it is called; its stored classes are so much younger than its build. */
    private String called(int secondsYounger, String options) throws Exception {
        var machine = new FakeInstallation(temp.toRealPath());
        var clone = machine.unbuiltClone();
        var jdk = machine.jdk("17.0.15");
        FakeInstallation.executable(jdk.resolve("bin/jar"), "exit 1");
        Files.createDirectories(clone.resolve("target/classes"));
        var built = Files.writeString(clone.resolve("target/classpath.txt"), clone + "/pom.xml");
        var stored = Files.createDirectories(clone.resolve("target/start/17.0.15"));
        var archive = Files.createFile(stored.resolve("classes.jsa"));
        long time = Files.getLastModifiedTime(built).toMillis() + 1000L * secondsYounger;
        Files.setLastModifiedTime(archive, FileTime.fromMillis(time));
        var env = Map.of("JAVA_HOME", jdk.toString(), "GAN_JAVA_OPTIONS", options);
        return GanProcess.execute(
                        temp, env, "", List.of(clone.resolve("scripts/gan").toString(), "--version"))
                .out()
                .replace(clone.toString(), "CLONE");
    }

    @Test
    void storedClassesAreTakenAndTheBuildStaysBehindThem() throws Exception {
        assertThat(called(1, ""))
                .contains("-XX:SharedArchiveFile=CLONE/target/start/17.0.15/classes.jsa\n", "-Xshare:auto\n")
                .contains("-cp\nCLONE/target/start/17.0.15/gan.jar:CLONE/pom.xml:CLONE/target/classes\n");
    }

    @Test
    void classesOlderThanTheBuildAreNot() throws Exception {
        assertThat(called(-1, ""))
                .doesNotContain("SharedArchiveFile")
                .contains("-cp\nCLONE/target/classes:CLONE/pom.xml\n");
    }

    @Test
    void collectorAndHeapAreSetOnlyWhereTheUserSetsNone() throws Exception {
        assertThat(called(1, "")).contains("-XX:+UseSerialGC\n", "-Xms64m\n");
    }

    @Test
    void collectorAndHeapOfTheUserStandAlone() throws Exception {
        assertThat(called(1, "-XX:+UseG1GC -Xmx20m")).doesNotContain("SerialGC", "-Xms");
    }

    @Test
    void javaFindsGanScriptAndPicocliAmongWhatIsStored() throws Exception {
        var stored = temp.resolve("stored");
        run(GanProcess.HOME.resolve("src/start/store-classes"), GanProcess.HOME, JAVA_HOME, stored, NO_PROCESS);
        assertThat(stored.resolve("failed")).doesNotExist();
        var classpath = Files.readString(GanProcess.HOME.resolve("target/classpath.txt"));
        // "on": Java refuses to start where the archive does not fit.
        var out = run(
                JAVA_HOME.resolve("bin/java"),
                "-Xshare:on",
                "-XX:SharedArchiveFile=" + stored.resolve("classes.jsa"),
                "-XX:+UseSerialGC",
                "-Xlog:class+load:file=" + temp.resolve("loaded.txt"),
                "-cp",
                stored.resolve("gan.jar") + ":" + classpath + ":" + GanProcess.HOME.resolve("target/classes"),
                "ganscript.cli.Main",
                "--version");
        assertThat(out).startsWith("gan ");
        assertThat(Files.readAllLines(temp.resolve("loaded.txt")))
                .anyMatch(line -> line.contains(" ganscript.cli.TrainCommand source: shared objects file"))
                .anyMatch(line -> line.contains(" picocli.CommandLine source: shared objects file"));
        assertThat(temp).isDirectoryNotContaining("glob:**.lock").isDirectoryNotContaining("glob:**.log");
    }

    private String run(Object... command) throws IOException, InterruptedException {
        var words = List.of(command).stream().map(Object::toString).toList();
        var result = GanProcess.execute(temp, Map.of("GAN_JAVA_OPTIONS", ""), "", words);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result.out();
    }
}
