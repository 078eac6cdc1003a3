package ganscript.train;

import ganscript.data.Source;
import ganscript.gan.Gan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Trains a GAN: the loop, in time order. */
public final class Training {

    private final Gan gan;
    private final Source data;
    private final TrainSettings settings;
    private final TrainingSession session;
    private final RunFiles files;
    private final UniformRandomProvider random;
    private final List<Metrics> history = new ArrayList<>();
    private final Optional<Scoring> scoring;
    private final Watch watch;
    private final long startNanos = System.nanoTime();

    private boolean stopped;
    private boolean goalReached;
    private float[] real;
    private float[] given;
    private Step discriminatorStep;
    private Step generatorStep;

    private Training(
            Gan gan,
            TrainSettings settings,
            Optional<Scoring> scoring,
            TrainingSession session,
            RunFiles files,
            Consumer<String> notes) {
        this.gan = gan;
        this.data = gan.data().source();
        this.settings = settings;
        this.session = session;
        this.files = files;
        this.scoring = scoring;
        this.watch = new Watch(gan, session, sentence -> {
            if (!files.warn(sentence)) {
                notes.accept(sentence);
            }
        });
        this.random = RandomSource.XO_SHI_RO_256_PP.create(gan.seed().value());
    }

    /**
     * Trains a GAN in a new folder.
     *
     * @param notes takes one sentence each of what a user should know and need not act on
     * @return the run, to be closed
     * @throws IllegalArgumentException when the checkpoint to start from does not fit
     * @throws java.io.UncheckedIOException when a file can't be written
     * @throws InterruptedRun when the process was asked to end, after saving
     */
    public static Run train(Gan gan, TrainSettings settings, Consumer<String> notes) {
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
                    new RunFiles(gan, settings, scoring.map(Scoring::scores).orElse(List.of()), session)) {
                files.started(settings.profile());
                run = new Training(gan, settings, scoring, session, files, notes).run(guard);
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
        while (done < settings.iterations() && !goalReached && !stopping(guard)) {
            boolean measured = isReported(done);
            updateDiscriminator(measured);
            updateGenerator(measured);
            report(done);
            done++;
            files.iterated(done);
            if (settings.checkpointEvery() > 0 && done % settings.checkpointEvery() == 0) {
                files.checkpoint(done);
            }
        }
        return finish(done);
    }

    /** Asking clears a thread's interruption, so the answer is kept. */
    private boolean stopping(ShutdownGuard guard) {
        stopped = stopped || guard.stopping();
        return stopped;
    }

    private void warmStart(ShutdownGuard guard) {
        gan.warmStart().ifPresent(warmStart -> {
            for (int i = 0; i < warmStart.iterations() && !stopping(guard); i++) {
                session.updateWarmStart(drawReal());
            }
            session.finishWarmStart();
        });
    }

    private void updateDiscriminator(boolean measured) {
        for (int i = 0; i < gan.updates().discriminator(); i++) {
            real = drawReal();
            given = drawGiven();
            discriminatorStep = session.updateDiscriminator(real, given, measured);
        }
    }

    /**
     * The first update takes the batch that the discriminator has just seen, as in the original, or a fresh one; the last
     * ends it all.
     */
    private void updateGenerator(boolean measured) {
        int last = gan.updates().generator() - 1;
        for (int i = 0; i <= last; i++) {
            if (i > 0 || gan.updates().fresh()) {
                given = drawGiven();
                if (session.graph().generatorSeesReal()) {
                    real = drawReal();
                }
            }
            generatorStep = i < last
                    ? session.updateGenerator(real, given, measured)
                    : session.endIteration(real, given, measured);
        }
    }

    /** What the discriminator sees of a batch of real data, row by row. */
    private float[] drawReal() {
        return gan.data().seen(data.draw(gan.batch().size(), random));
    }

    private float[] drawGiven() {
        return gan.drawInput(gan.batch().size(), random);
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
        boolean interrupted = done < settings.iterations() && !goalReached;
        if (done > 0) {
            files.reportEnd(reportNow(done, true, true));
        }
        if (settings.checkpoints() || interrupted) {
            files.checkpoint(done);
        }
        if (interrupted) {
            throw new InterruptedRun(files.folder(), done);
        }
        return new Run(gan, files.folder(), files.definition(), history, session);
    }

    private Metrics metrics(int iteration, boolean row) {
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        var now = session.evaluate(real, given);
        return new Metrics(
                iteration,
                seconds,
                discriminatorStep.loss(),
                generatorStep.loss(),
                now[0],
                now[1],
                now[2],
                now[3],
                discriminatorStep.gradientNorm(),
                generatorStep.gradientNorm(),
                discriminatorStep.learningRate(),
                generatorStep.learningRate(),
                row ? scores() : Map.of());
    }

    private Map<String, Double> scores() {
        return scoring.map(score -> score.values((given, input, n) -> session.generate(input)))
                .orElse(Map.of());
    }
}
