package ganscript.report;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Does work in a thread of its own, one piece after the other, so that training need not wait for pictures and files. Where
 * many pieces wait, who hands over the next one waits too.
 */
final class Background implements AutoCloseable {

    private static final int MOST_WAITING = 64;

    private final ExecutorService thread;
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private volatile boolean failed;
    private volatile RuntimeException failure;

    /** @param name the thread's */
    Background(String name) {
        thread = Executors.newSingleThreadExecutor(task -> {
            var made = new Thread(task, name);
            made.setDaemon(true);
            return made;
        });
    }

    /**
     * Hands over a piece of work. Once one has failed, those behind it are left out.
     *
     * @throws RuntimeException that of an earlier piece, once
     */
    void run(Runnable piece) {
        throwFailure();
        room.acquireUninterruptibly();
        thread.execute(() -> {
            try {
                if (!failed) {
                    piece.run();
                }
            } catch (RuntimeException e) {
                failure = e;
                failed = true;
            } finally {
                room.release();
            }
        });
    }

    /** Waits until all is done; what has failed and was not thrown is thrown here. To be called once. */
    @Override
    public void close() {
        room.acquireUninterruptibly(MOST_WAITING);
        thread.shutdown();
        throwFailure();
    }

    private void throwFailure() {
        var thrown = failure;
        failure = null;
        if (thrown != null) {
            throw thrown;
        }
    }
}
