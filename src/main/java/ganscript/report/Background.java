package ganscript.report;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Does work in a thread of its own, one piece after the other, so that training need not wait for pictures and files. Where
 * many pieces wait, who hands over the next one waits too. What a piece throws is thrown once, to who asks next, and the
 * pieces behind it are left out.
 */
final class Background implements AutoCloseable {

    private static final int MOST_WAITING = 64;

    private final ExecutorService thread;
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile boolean failed;

    /** @param name the thread's, which begins with the first piece */
    Background(String name) {
        thread = Executors.newSingleThreadExecutor(task -> {
            var made = new Thread(task, name);
            made.setDaemon(true);
            return made;
        });
    }

    /**
     * Hands over a piece of work.
     *
     * @throws RuntimeException that of an earlier piece
     * @throws java.util.concurrent.RejectedExecutionException after {@link #close}
     */
    void run(Runnable piece) {
        check();
        handOver(piece);
    }

    /** The same for who is not to be told of earlier failures, which stay for who asks next. */
    void handOver(Runnable piece) {
        room.acquireUninterruptibly();
        boolean taken = false;
        try {
            thread.execute(() -> work(piece));
            taken = true;
        } finally {
            if (!taken) {
                room.release();
            }
        }
    }

    private void work(Runnable piece) {
        try {
            if (!failed) {
                piece.run();
            }
        } catch (Throwable e) {
            failed = true;
            failure.set(e);
        } finally {
            room.release();
        }
    }

    /** Waits until all pieces are done; throws as {@link #check} does. */
    void await() {
        room.acquireUninterruptibly(MOST_WAITING);
        room.release(MOST_WAITING);
        check();
    }

    /** @throws RuntimeException what a piece has thrown, or an Error, if nobody was told yet */
    void check() {
        var thrown = failure.getAndSet(null);
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown != null) {
            // A piece is a Runnable, which throws nothing else.
            throw (RuntimeException) thrown;
        }
    }

    /** Waits until all pieces are done and ends the thread; once is enough. Throws as {@link #check} does. */
    @Override
    public void close() {
        thread.shutdown();
        await();
    }
}
