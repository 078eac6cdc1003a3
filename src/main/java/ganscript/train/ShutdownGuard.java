package ganscript.train;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What happens to runs when the process ends: Ctrl-C or a termination signal makes the JVM run its shutdown hooks, and
 * ours asks training to stop, waits until it has saved, and then closes every run that nobody closed. The JVM's own
 * exit codes, 130 and 143, stay.
 */
final class ShutdownGuard {

    /** Longer than any iteration with its checkpoint takes. */
    private static final Duration WAIT = Duration.ofSeconds(60);

    private static final ShutdownGuard INSTANCE = new ShutdownGuard();

    private final Deque<Run> open = new ArrayDeque<>();
    private int training;
    private volatile boolean stopping;

    private ShutdownGuard() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "ganscript-shutdown"));
    }

    static ShutdownGuard instance() {
        return INSTANCE;
    }

    /** Until {@link #trainingEnded}, the process does not end. */
    synchronized void trainingStarted() {
        training++;
    }

    synchronized void trainingEnded() {
        training--;
        notifyAll();
    }

    /** Whether training has to stop after its iteration: the process ends, or its thread was interrupted. */
    boolean stopping() {
        return stopping || Thread.interrupted();
    }

    synchronized void opened(Run run) {
        open.push(run);
    }

    synchronized void closed(Run run) {
        open.remove(run);
    }

    private void end() {
        stopping = true;
        try {
            if (trainingIsOver()) {
                closeAll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean trainingIsOver() throws InterruptedException {
        long deadline = System.nanoTime() + WAIT.toNanos();
        while (training > 0 && System.nanoTime() < deadline) {
            wait(1000);
        }
        return training == 0;
    }

    private void closeAll() {
        Run run;
        while ((run = next()) != null) {
            run.close();
        }
    }

    private synchronized Run next() {
        return open.peek();
    }
}
