package ganscript.train;

import ganscript.gan.Definition;
import ganscript.gan.Gan;
import ganscript.metrics.Score;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All that a run writes while it trains: its folder, and who hears of it. */
final class RunFiles implements AutoCloseable {

    private final RunFolder folder;
    private final Definition definition;
    private final MetricsCsv metrics;
    private final List<Reporter> reporters;
    private final TrainingSession session;
    private final RunStart start;
    private int lastCheckpoint = -1;

    RunFiles(Gan gan, TrainSettings settings, List<Score> scores, TrainingSession session) {
        this.session = session;
        reporters = settings.reporters();
        folder = RunFolder.next(settings.runs(), gan.name());
        definition = Definition.of(gan, Versions.all());
        try {
            Files.writeString(folder.definition(), definition.toJson());
            if (settings.script().isPresent()) {
                var script = settings.script().get();
                Files.copy(script, folder.path().resolve(script.getFileName().toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder.path() + ": can't be written: " + e.getMessage(), e);
        }
        metrics = new MetricsCsv(folder.metrics(), scheduled(gan), scores);
        start = new RunStart(gan, definition.toJson(), folder.path(), settings.iterations(), session.graph()::graphDef);
    }

    private static boolean scheduled(Gan gan) {
        return Stream.of(
                        gan.discriminatorOptimizer().optimizer(),
                        gan.generatorOptimizer().optimizer())
                .anyMatch(optimizer -> optimizer.learningRate().scheduled());
    }

    /** Tells the reporters; apart from the constructor, so that all are closed when one of them fails here. */
    void started(boolean profile) {
        reporters.forEach(reporter -> reporter.started(start));
        if (profile) {
            var records = Profile.of(start.gan());
            reporters.forEach(reporter -> reporter.profiled(records));
        }
    }

    Path folder() {
        return folder.path();
    }

    Definition definition() {
        return definition;
    }

    boolean anyoneWants(int iteration) {
        return reporters.stream().anyMatch(reporter -> iteration % reporter.every() == 0);
    }

    void iterated(int done) {
        for (Reporter reporter : reporters) {
            reporter.iterated(done);
        }
    }

    /** Says it where it does not disturb what else is shown; false where nobody shows anything. */
    boolean warn(String sentence) {
        return reporters.stream().anyMatch(reporter -> reporter.warned(sentence));
    }

    void row(Metrics row) {
        metrics.write(row);
    }

    void report(Report report, int iteration) {
        for (Reporter reporter : reporters) {
            if (iteration % reporter.every() == 0) {
                reporter.reported(report);
            }
        }
    }

    void reportEnd(Report report) {
        reporters.forEach(reporter -> reporter.reported(report));
    }

    /** Writes a checkpoint under a prefix of its own, once for a number of iterations. */
    void checkpoint(int iterations) {
        if (iterations == lastCheckpoint) {
            return;
        }
        try {
            Files.createDirectories(folder.checkpoints());
        } catch (IOException e) {
            throw new UncheckedIOException(folder.checkpoints() + ": can't be made: " + e.getMessage(), e);
        }
        session.save(folder.checkpoint(iterations));
        lastCheckpoint = iterations;
    }

    /** Closes all of them, whichever fails; throws the first failure. */
    @Override
    public void close() {
        List<Runnable> closers = new ArrayList<>();
        reporters.forEach(reporter -> closers.add(reporter::close));
        closers.add(metrics::close);
        RuntimeException first = null;
        for (Runnable closer : closers) {
            try {
                closer.run();
            } catch (RuntimeException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
