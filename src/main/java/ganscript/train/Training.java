package ganscript.train;

import ganscript.gan.Gan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Trains a GAN: the loop, in time order. */
public final class Training {

    private final Gan gan;
    private final TrainSettings settings;
    private final TrainingSession session;
    private final RunFiles files;
    private final Iterations iterations;
    private final List<Metrics> history = new ArrayList<>();
    private final Optional<Scoring> scoring;
    private final Watch watch;
    private final long startNanos = System.nanoTime();

    private boolean stopped;
    private boolean goalReached;
    private Iterated iterated;

    private Training(
            Gan gan,
            TrainSettings settings,
            Optional<Scoring> scoring,
            TrainingSession session,
            RunFiles files,
            int single) {
        this.gan = gan;
        this.settings = settings;
        this.session = session;
        this.files = files;
        this.scoring = scoring;
        this.watch = new Watch(gan, session, files::warn);
        this.iterations = new Iterations(gan, single, session);
    }

    /**
     * Trains a GAN in a new folder.
     *
     * @param notes takes one sentence each of what a user should know and need not act on, and of files that can't be written
     *     any more: see {@link Run#unwritten}
     * @return the run, to be closed
     * @throws IllegalArgumentException when the checkpoint to start from does not fit
     * @throws java.io.UncheckedIOException when the run's folder, what is written before its first iteration, or a checkpoint
     *     can't be written
     * @throws InterruptedRun when the process was asked to end, after saving
     */
    public static Run train(Gan gan, TrainSettings settings, Consumer<String> notes) {
        return train(gan, settings, Iterations.single(gan, settings.iterations()), notes);
    }

    /** @param single how many iterations come before the compiled ones, or {@link Iterations#NEVER} */
    static Run train(Gan gan, TrainSettings settings, int single, Consumer<String> notes) {
        settings.startFrom().ifPresent(Checkpoint::read);
        // Before anything native is taken: a score that the data don't have is found here.
        var scoring = Scoring.of(gan, settings);
        var guard = ShutdownGuard.instance();
        guard.trainingStarted();
        TrainingSession session = null;
        try {
            session = new TrainingSession(gan);
            restore(session, settings, notes);
            Run run;
            try (var files =
                    new RunFiles(gan, settings, scoring.map(Scoring::scores).orElse(List.of()), session, notes)) {
                files.started(settings.profile());
                run = new Training(gan, settings, scoring, session, files, single).run(guard);
            }
            guard.opened(run);
            return run;
        } catch (InterruptedRun e) {
            // Said here: once training has ended, the process may end before its caller can say anything.
            session.close();
            notes.accept(e.getMessage());
            throw e;
        } catch (Throwable e) {
            if (session != null) {
                session.close();
            }
            throw e;
        } finally {
            guard.trainingEnded();
        }
    }

    private static void restore(TrainingSession session, TrainSettings settings, Consumer<String> notes) {
        settings.startFrom().ifPresent(prefix -> {
            var extra = session.restore(prefix);
            if (!extra.isEmpty()) {
                notes.accept(prefix + ": left out what this GAN does not have: " + String.join(", ", extra));
            }
        });
    }

    private Run run(ShutdownGuard guard) {
        if (settings.startFrom().isEmpty()) {
            warmStart(guard);
        }
        int done = 0;
        while (done < settings.iterations() && !ended() && !stopping(guard)) {
            int next = endOfCall(done);
            iterate(done, next);
            report(next - 1);
            files.iterated(next);
            done = next;
            if (checkpointAfter(done)) {
                files.checkpoint(done);
            }
        }
        return finish(done);
    }

    /** How many iterations will be done after the next call: none in it needs a pause but the last. */
    private int endOfCall(int done) {
        int most = iterations.endOfCall();
        int end = done + 1;
        while (end < most && !isReported(end - 1) && !checkpointAfter(end)) {
            end++;
        }
        return end;
    }

    private boolean checkpointAfter(int done) {
        return settings.checkpointEvery() > 0 && done % settings.checkpointEvery() == 0;
    }

    private void iterate(int done, int next) {
        iterated = iterations.run(next - done, isReported(next - 1));
        for (int i = done + 1; i < next; i++) {
            files.iterated(i);
        }
    }

    /** Whether more iterations are not wanted, or would be in vain. */
    private boolean ended() {
        return goalReached || watch.lost();
    }

    /** Asking clears a thread's interruption, so the answer is kept. */
    private boolean stopping(ShutdownGuard guard) {
        stopped = stopped || guard.stopping();
        return stopped;
    }

    private void warmStart(ShutdownGuard guard) {
        gan.warmStart().ifPresent(warmStart -> {
            for (int i = 0; i < warmStart.iterations() && !stopping(guard); i++) {
                session.updateWarmStart(iterations.batches().real());
            }
            session.finishWarmStart();
        });
    }

    /** Whether figures are wanted of this iteration; the last one's are the report at the end. */
    private boolean isReported(int iteration) {
        return iteration % settings.reportEvery() == 0
                || files.anyoneWants(iteration)
                || iteration == settings.iterations() - 1;
    }

    private void report(int iteration) {
        boolean row = iteration % settings.reportEvery() == 0;
        if (row || files.anyoneWants(iteration)) {
            var report = reportNow(iteration, row, false);
            files.report(report, iteration);
        }
    }

    private Report reportNow(int iteration, boolean row, boolean last) {
        var metrics = metrics(iteration, row);
        if (row) {
            history.add(metrics);
            files.row(metrics);
            watch.look(metrics);
            goalReached = settings.goal().isPresent() && settings.goal().get().reachedBy(metrics);
        }
        return new LiveReport(metrics, last, session);
    }

    private Run finish(int done) {
        boolean interrupted = done < settings.iterations() && !ended();
        if (done > 0) {
            files.reportEnd(reportNow(done, true, true));
        }
        if (settings.checkpoints() || interrupted) {
            files.checkpoint(done);
        }
        if (interrupted) {
            throw new InterruptedRun(files.folder(), done);
        }
        files.close();
        return new Run(gan, files.folder(), files.definition(), history, files.unwritten(), session);
    }

    private Metrics metrics(int iteration, boolean row) {
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        var input = iterations.lastInput();
        var now = session.evaluate(input.real(), input.given());
        return new Metrics(
                iteration,
                seconds,
                iterated.discriminator().loss(),
                iterated.generator().loss(),
                now[0],
                now[1],
                now[2],
                now[3],
                iterated.discriminator().gradientNorm(),
                iterated.generator().gradientNorm(),
                iterated.discriminator().learningRate(),
                iterated.generator().learningRate(),
                row ? scores() : Map.of());
    }

    private Map<String, Double> scores() {
        return scoring.map(score -> score.values((given, input, n) -> session.generate(input)))
                .orElse(Map.of());
    }
}
