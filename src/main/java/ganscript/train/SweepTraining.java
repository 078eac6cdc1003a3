package ganscript.train;

import ganscript.metrics.Score;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Trains the definitions of a sweep, several at a time. Each has a session, a generator of random numbers and one thread
 * of its own, so that it gets the bits that it gets alone.
 */
public final class SweepTraining {

    /** Of the scores' rows and noise: the same for all. */
    private static final long SCORING_SEED = 1;

    private final SweepList list;
    private final SweepSettings settings;
    private final List<Score> scores;
    private final Path folder;
    private final SweepCsv csv;
    private final Consumer<String> notes;
    private final Map<Integer, SweepRow> rows = new TreeMap<>();
    private final ShutdownGuard guard = ShutdownGuard.instance();
    private volatile boolean interrupted;

    private SweepTraining(
            SweepList list, SweepSettings settings, List<Score> scores, Path folder, Consumer<String> notes) {
        this.list = list;
        this.settings = settings;
        this.scores = scores;
        this.folder = folder;
        this.csv = new SweepCsv(folder, list.names(), scores);
        this.notes = notes;
    }

    /**
     * Trains what is not trained yet.
     *
     * @param notes takes one sentence each of what a user should know, from several threads
     * @return what came of all; one that failed says so in its row
     * @throws IllegalArgumentException when a score is not of the data, or another sweep is to be gone on with
     * @throws java.io.UncheckedIOException when the sweep's own files can't be written
     * @throws InterruptedRun when it was stopped; what was trained to its end stays, and can be gone on with
     */
    public static Sweep train(SweepList list, SweepSettings settings, int iterations, Consumer<String> notes) {
        var scores = settings.scoresOf(list);
        var by = settings.by().orElse(scores.get(0));
        var wanted = SweepFile.of(list, iterations, by, scores);
        Path folder;
        if (settings.resume().isPresent()) {
            folder = settings.resume().get();
            var recorded = SweepFile.read(folder);
            recorded.check(folder, wanted);
            scores = recorded.scores();
            by = settings.by().orElse(recorded.by());
            if (!scores.contains(by)) {
                throw new IllegalArgumentException(
                        folder + ": its sweep has no " + by + ": use one of " + recorded.scores());
            }
        } else {
            folder = RunFolder.next(settings.runs(), list.name() + "-sweep").path();
            wanted.write(folder);
        }
        var sweep = new SweepTraining(list, settings, scores, folder, notes);
        return new Sweep(folder, list, by, sweep.run());
    }

    private List<SweepRow> run() {
        for (SweepRow row : csv.read()) {
            if (row.complete()) {
                rows.put(row.number(), row);
            }
        }
        // Until the end, not training by training: between two of them the process must not end.
        guard.trainingStarted();
        try {
            trainMissing();
            if (interrupted) {
                var stopped = new InterruptedRun("stopped with " + rows.size() + " of "
                        + list.entries().size() + " definitions trained: what was trained is kept in " + folder);
                notes.accept(stopped.getMessage());
                throw stopped;
            }
        } finally {
            guard.trainingEnded();
        }
        return List.copyOf(rows.values());
    }

    private void trainMissing() {
        var pool = Executors.newFixedThreadPool(settings.jobs(), task -> {
            var thread = new Thread(task, "ganscript-sweep");
            thread.setDaemon(true);
            return thread;
        });
        // Before the first one begins: each puts its row into the map that is asked here.
        var missing = IntStream.rangeClosed(1, list.entries().size())
                .filter(number -> !rows.containsKey(number))
                .toArray();
        List<Future<?>> trainings = new ArrayList<>();
        for (int number : missing) {
            trainings.add(pool.submit(() -> train(number)));
        }
        pool.shutdown();
        awaitAll(pool);
        trainings.forEach(SweepTraining::rethrowFailure);
    }

    /** An interruption of this thread stops the trainings after their iterations. */
    private void awaitAll(ExecutorService pool) {
        boolean ended = false;
        while (!ended) {
            try {
                ended = pool.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                interrupted = true;
                pool.shutdownNow();
            }
        }
    }

    /** Of a definition's own failure tells its row; what comes to here is one of the sweep. */
    private static void rethrowFailure(Future<?> training) {
        try {
            if (training.isDone()) {
                training.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void train(int number) {
        if (interrupted || guard.stopping()) {
            interrupted = true;
            return;
        }
        var entry = list.entries().get(number - 1);
        try {
            finished(train(number, entry));
        } catch (InterruptedRun e) {
            interrupted = true;
        }
    }

    private SweepRow train(int number, SweepEntry entry) {
        Consumer<String> itsNotes = note -> notes.accept("definition " + number + ": " + note);
        try {
            // Before training: data that can't be scored so are found here.
            var scoring = new Scoring(entry.gan(), scores, Scoring.ROWS, SCORING_SEED);
            return trained(number, entry, scoring, itsNotes);
        } catch (InterruptedRun e) {
            throw e;
        } catch (RuntimeException e) {
            return SweepRow.failed(number, entry, e);
        }
    }

    private SweepRow trained(int number, SweepEntry entry, Scoring scoring, Consumer<String> itsNotes) {
        try (var run = Training.train(entry.gan(), settings.each().apply(folder), itsNotes)) {
            return SweepRow.of(number, entry, run, run.scores(scoring));
        }
    }

    private synchronized void finished(SweepRow row) {
        rows.put(row.number(), row);
        csv.write(rows.values());
        notes.accept(rows.size() + " of " + list.entries().size() + ": definition " + row.number() + " " + row.varied()
                + " " + row.outcome());
    }
}
