package ganscript.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where output can't go on: a reader that left, a full device, a limit on the size of files. */
final class OutputCommandIT {

    private static final String SAMPLE = "\"$GAN\" sample '" + Caller.MODEL + "' ";

    @TempDir
    Path temp;

    private Caller caller;

    @BeforeEach
    void caller() {
        caller = new Caller(temp);
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoFailure() {
        var result = caller.bash(SAMPLE + "-n 200000 | head -n 1");
        assertThat(result).isEqualTo(new GanProcess.Result(0, "x,y\n", ""));
    }

    @Test
    void aFullDeviceIsAFailure() {
        assumeThat(Files.exists(Path.of("/dev/full"))).isTrue();
        var result = caller.bash(SAMPLE + "-n 10 >/dev/full");
        assertThat(result.err())
                .startsWith("gan: standard output: can't be written: ")
                .hasLineCount(1);
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void aFileThatGrowsTooLargeLeavesTheEarlierOneAsItWas() {
        assumeThat(caller.bash("ulimit -f 8").exitCode()).isZero();
        caller.write("points.csv", "earlier\n");
        var result = caller.bash("ulimit -f 8; " + SAMPLE + "-n 200000 -o points.csv");
        assertThat(result.err())
                .startsWith("gan: points.csv: can't be written: ")
                .hasLineCount(1);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(caller.contents("")).containsOnlyKeys("points.csv").containsValue("earlier\n");
    }

    @Test
    void trainingThatCannotWriteItsWeightsFailsAndKeepsTheEarlierExport() {
        assumeThat(caller.bash("ulimit -f 100").exitCode()).isZero();
        caller.copy(Caller.MODEL, "models/parabola");
        var before = caller.contents("models");
        var result = caller.bash("ulimit -f 100; \"$GAN\" train");
        var said =
                result.err().lines().filter(line -> !Caller.isCapNotice(line)).toList();
        assertThat(said).allMatch(line -> line.contains("can't be written"));
        // What is no weights it goes on without.
        assertThat(said.subList(0, said.size() - 1))
                .allMatch(line -> line.endsWith(": training goes on without it"))
                .isNotEmpty();
        assertThat(said.get(said.size() - 1)).startsWith("gan: runs/parabola-1/checkpoints/gan-");
        Caller.assertNoStackTrace(result);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(caller.contents("models")).isEqualTo(before);
    }
}
