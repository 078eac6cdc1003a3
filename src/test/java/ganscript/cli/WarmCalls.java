package ganscript.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tests whose calls share one Java, as {@link Caller#warm} has it, in a folder that is empty at the beginning of each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WarmCalls {

    private Path folder;
    private Caller caller;

    @BeforeAll
    void start(@TempDir Path empty) {
        folder = empty;
        caller = Caller.warm(empty);
    }

    @BeforeEach
    void clear() {
        caller.clear();
    }

    @AfterAll
    void end() {
        caller.close();
    }

    /** Where calls are made. */
    final Path folder() {
        return folder;
    }

    /** Who makes them. */
    final Caller caller() {
        return caller;
    }
}
