package ganscript.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Stand-ins for what the launcher finds on a machine: JDKs, Maven, a PATH with little on it, an unbuilt clone. */
final class FakeInstallation {

    /** What bash itself lacks and the launcher asks for. */
    private static final List<String> TOOLS =
            List.of("bash", "find", "grep", "head", "ln", "mkdir", "mv", "readlink", "rm", "sleep", "touch");

    private final Path folder;

    /** Everything is made in this folder. */
    FakeInstallation(Path folder) {
        this.folder = folder;
    }

    /** A JDK of that version, whose java prints its arguments, one a line, and exits with 7. */
    Path jdk(String version) throws IOException {
        var home = jre(version);
        executable(home.resolve("bin/javac"), "exit 0");
        return home;
    }

    /** The same without a compiler. */
    Path jre(String version) throws IOException {
        var home = Files.createDirectories(folder.resolve("java-" + version));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        executable(
                home.resolve("bin/java"),
                "printf '%s\\n' \"$@\" \"cwd=$PWD\" \"TF_CPP_MIN_LOG_LEVEL=$TF_CPP_MIN_LOG_LEVEL\"; exit 7");
        return home;
    }

    /** A PATH on which there is neither Java nor Maven. */
    Path tools() throws IOException {
        var bin = Files.createDirectories(folder.resolve("bin"));
        for (var tool : TOOLS) {
            // No links: JUnit warns of each that leads out of its temporary folder.
            executable(bin.resolve(tool), "exec '" + find(tool) + "' \"$@\"");
        }
        return bin;
    }

    /** Puts a Maven on that PATH which does what the lines of shell say, started in the project's folder. */
    void maven(String... lines) throws IOException {
        executable(tools().resolve("mvn"), lines);
    }

    /** A clone that nobody built: the launcher, pom.xml and one source. */
    Path unbuiltClone() throws IOException {
        var clone = folder.resolve("clone of it");
        Files.createDirectories(clone.resolve("scripts"));
        Files.copy(GanProcess.GAN, clone.resolve("scripts/gan"));
        Files.copy(GanProcess.HOME.resolve("pom.xml"), clone.resolve("pom.xml"));
        var source = clone.resolve("src/main/java/Main.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "final class Main {}\n");
        return clone;
    }

    /** Writes a shell script. */
    static Path executable(Path file, String... lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path find(String tool) {
        for (var entry : System.getenv("PATH").split(":", -1)) {
            var candidate = Path.of(entry, tool);
            if (Files.isExecutable(candidate)) {
                return candidate;
            }
        }
        throw new AssertionError("no " + tool + " on PATH");
    }
}
