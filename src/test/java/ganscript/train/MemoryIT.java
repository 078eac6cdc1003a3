package ganscript.train;

import static org.assertj.core.api.Assertions.assertThat;

import ganscript.OwnProcess;
import ganscript.TinyGan;
import ganscript.gan.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Resident memory is flat over 20,000 iterations, in a Java of its own whose heap can't hide a leak. */
class MemoryIT {

    private static final int ITERATIONS = 20_000;

    /** By then, compiled code, allocator arenas and pools have their size. */
    private static final int SETTLED = 5_000;

    /**
     * What is small: the tensor of one loss takes 64 bytes of aligned data, its buffer and its handle, some 200 bytes
     * natively. One leaked each iteration would be 3 MB over the 15,000 that are watched.
     */
    private static final long MOST_BYTES = 2_000_000;

    @TempDir
    Path runs;

    static boolean hasProc() {
        return Files.exists(Path.of("/proc/self/status"));
    }

    @Test
    @EnabledIf("hasProc")
    void residentMemoryIsFlatOverTwentyThousandIterations() throws Exception {
        // A heap that is resident from the start, and the simplest compiler: what grows then is ours.
        var flags = List.of("-Xms48m", "-Xmx48m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        var line = OwnProcess.run(flags, Train.class, runs.toString()).stream()
                .filter(text -> text.startsWith("grown "))
                .findFirst()
                .orElseThrow();
        var grown = Arrays.stream(line.substring("grown ".length()).split(" "))
                .mapToLong(Long::parseLong)
                .toArray();
        assertThat(grown[0]).as("VmRSS, bytes").isLessThan(MOST_BYTES);
        assertThat(grown[1]).as("Pointer.totalCount").isLessThan(100);
        assertThat(grown[2]).as("Pointer.totalBytes").isLessThan(100_000);
    }

    /** Trains and prints by how much resident memory and, at their peak, JavaCPP's pointers and bytes have grown. */
    static final class Train implements Reporter {

        private long settledResident;
        private long settledCount;
        private long settledBytes;
        private long mostCount;
        private long mostBytes;
        private long resident;

        public static void main(String[] arguments) {
            var train = new Train();
            TinyGan.train(TinyGan.of(new Updates(1, 1)), TinyGan.settings(Path.of(arguments[0]), ITERATIONS, train))
                    .close();
            System.out.printf(
                    "grown %d %d %d%n",
                    train.resident - train.settledResident,
                    train.mostCount - train.settledCount,
                    train.mostBytes - train.settledBytes);
        }

        @Override
        public int every() {
            return ITERATIONS;
        }

        @Override
        public void iterated(int iterationsDone) {
            if (iterationsDone == SETTLED) {
                settledResident = resident();
                settledCount = Pointer.totalCount();
                settledBytes = Pointer.totalBytes();
            }
            // Their peak: the garbage collector frees what nobody closes, now and then.
            mostCount = Math.max(mostCount, iterationsDone < SETTLED ? 0 : Pointer.totalCount());
            mostBytes = Math.max(mostBytes, iterationsDone < SETTLED ? 0 : Pointer.totalBytes());
            if (iterationsDone == ITERATIONS) {
                resident = resident();
            }
        }

        @Override
        public void reported(Report report) {}

        private static long resident() {
            try (var lines = Files.lines(Path.of("/proc/self/status"))) {
                return lines.filter(line -> line.startsWith("VmRSS:"))
                                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                                .findFirst()
                                .orElseThrow()
                        * 1024;
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }
}
