package ganscript.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.tensorflow.Graph;
import org.tensorflow.Session;

class ExecutorTypeTest {

    private static final Path THREADS = Path.of("/proc/self/task");

    /** As the operating system counts: Java and TensorFlow's common threads may come, so once more with none asked for. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aSessionHasItsOwnThreadsAndNoneAfterwards() throws IOException {
        QuietStart.load();
        long few = threads(1);
        assertThat(threads(9) - few).isEqualTo(8);
        assertThat(threads(1)).isEqualTo(few);
    }

    private static long threads(int within) throws IOException {
        long before = count();
        try (var graph = new Graph();
                var session = new Session(
                        graph,
                        ExecutorType.SINGLE_THREADED.threads(within, false).build())) {
            assertThat(session).isNotNull();
            return count() - before;
        }
    }

    private static long count() throws IOException {
        try (var threads = Files.list(THREADS)) {
            return threads.count();
        }
    }
}
