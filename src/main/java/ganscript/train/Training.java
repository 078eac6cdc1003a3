package ganscript.train;

import ganscript.data.Comparison;
import ganscript.data.CurveData;
import ganscript.data.Points;
import ganscript.gan.Gan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Trains a GAN: the loop, in time order. */
public final class Training {

    /** Real and generated points of a picture. */
    private static final int PICTURE_POINTS = 500;

    private final Gan gan;
    private final CurveData data;
    private final TrainSettings settings;
    private final TrainingSession session;
    private final RunFiles files;
    private final UniformRandomProvider random;
    private final List<Metrics> history = new ArrayList<>();
    private final long startNanos = System.nanoTime();

    private float[] real;
    private float[] given;
    private float discriminatorLoss;
    private float generatorLoss;

    private Training(Gan gan, TrainSettings settings, TrainingSession session, RunFiles files) {
        this.gan = gan;
        this.data = gan.data().curve();
        this.settings = settings;
        this.session = session;
        this.files = files;
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
        var guard = ShutdownGuard.instance();
        guard.trainingStarted();
        TrainingSession session = null;
        try {
            session = new TrainingSession(gan);
            restore(session, settings, notes);
            try (var files = new RunFiles(gan, settings, session)) {
                return new Training(gan, settings, session, files).run(guard);
            }
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
            warmStart();
        }
        int done = 0;
        while (done < settings.iterations() && !guard.stopping()) {
            updateDiscriminator();
            updateGenerator();
            report(done);
            done++;
            files.iterated(done);
            if (settings.checkpointEvery() > 0 && done % settings.checkpointEvery() == 0) {
                files.checkpoint(done);
            }
        }
        return finish(done, guard);
    }

    private void warmStart() {
        gan.warmStart().ifPresent(warmStart -> {
            for (int i = 0; i < warmStart.iterations(); i++) {
                session.updateWarmStart(data.y(data.drawX(gan.batch().size(), random)));
            }
            session.finishWarmStart();
        });
    }

    private void updateDiscriminator() {
        for (int i = 0; i < gan.updates().discriminator(); i++) {
            real = data.y(data.drawX(gan.batch().size(), random));
            given = drawGiven();
            discriminatorLoss = session.updateDiscriminator(real, given);
        }
    }

    /** The first update takes the batch that the discriminator has just seen, as in the original. */
    private void updateGenerator() {
        for (int i = 0; i < gan.updates().generator(); i++) {
            if (i > 0) {
                given = drawGiven();
            }
            generatorLoss = session.updateGenerator(given);
        }
    }

    private float[] drawGiven() {
        return CurveData.floats(data.drawX(gan.batch().size(), random));
    }

    private void report(int iteration) {
        boolean row = iteration % settings.reportEvery() == 0;
        if (row || files.anyoneWants(iteration)) {
            var metrics = metrics(iteration);
            if (row) {
                history.add(metrics);
                files.row(metrics);
            }
            files.report(metrics, comparison(), iteration);
        }
    }

    private Run finish(int done, ShutdownGuard guard) {
        boolean interrupted = done < settings.iterations();
        if (done > 0) {
            var metrics = metrics(done);
            history.add(metrics);
            files.row(metrics);
            files.reportEnd(metrics, comparison());
        }
        if (settings.checkpoints() || interrupted) {
            files.checkpoint(done);
        }
        if (interrupted) {
            throw new InterruptedRun(files.folder(), done);
        }
        var run = new Run(gan, files.folder(), files.definition(), history, session);
        guard.opened(run);
        return run;
    }

    private Metrics metrics(int iteration) {
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        var means = session.meanProbabilities(real, given);
        return new Metrics(iteration, seconds, discriminatorLoss, generatorLoss, means[0], means[1]);
    }

    private Supplier<Comparison> comparison() {
        return new Supplier<>() {
            private Comparison points;

            @Override
            public Comparison get() {
                if (points == null) {
                    var truth = data.even(PICTURE_POINTS);
                    points = new Comparison(truth, new Points(truth.x(), session.generate(truth.x())));
                }
                return points;
            }
        };
    }
}
