package ganscript.train;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/** Training was asked to stop, and did: its iteration was finished, its metrics and a checkpoint are written. */
public final class InterruptedRun extends CancellationException {

    private static final long serialVersionUID = 1;

    InterruptedRun(Path folder, int iterations) {
        this("stopped after " + iterations + (iterations == 1 ? " iteration" : " iterations")
                + ": what was trained is kept in " + folder);
    }

    InterruptedRun(String sentence) {
        super(sentence);
    }
}
