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
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * All that a run writes while it trains: its folder, and who hears of it. What can't be written once training has begun is said
 * and left out from then on, for weights are worth more than a picture of them; checkpoints alone are not.
 */
final class RunFiles implements AutoCloseable {

    private static final String WITHOUT = ": training goes on without it";

    private final RunFolder folder;
    private final Definition definition;
    private final MetricsCsv metrics;
    private final List<Reporter> reporters;
    private final List<Runnable> open = new ArrayList<>();
    private final List<String> unwritten = new ArrayList<>();
    private final TrainingSession session;
    private final RunStart start;
    private final Consumer<String> notes;
    private boolean rowsLost;
    private int lastCheckpoint = -1;

    /** @param notes takes what a user should know, where no reporter shows it */
    RunFiles(Gan gan, TrainSettings settings, List<Score> scores, TrainingSession session, Consumer<String> notes) {
        this.session = session;
        this.notes = notes;
        reporters = new ArrayList<>(settings.reporters());
        reporters.forEach(reporter -> open.add(reporter::close));
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
        open.add(metrics::close);
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
        tell(reporter -> reporter.iterated(done));
    }

    /** Says it where it does not disturb what else is shown. */
    void warn(String sentence) {
        if (reporters.stream().noneMatch(reporter -> reporter.warned(sentence))) {
            notes.accept(sentence);
        }
    }

    void row(Metrics row) {
        if (!rowsLost) {
            rowsLost = !written(() -> metrics.write(row), WITHOUT);
        }
    }

    void report(Report report, int iteration) {
        tell(reporter -> {
            if (iteration % reporter.every() == 0) {
                reporter.reported(report);
            }
        });
    }

    void reportEnd(Report report) {
        tell(reporter -> reporter.reported(report));
    }

    /** A sentence for each that could not be written. */
    List<String> unwritten() {
        return List.copyOf(unwritten);
    }

    private void tell(Consumer<Reporter> what) {
        for (Reporter reporter : List.copyOf(reporters)) {
            if (!written(() -> what.accept(reporter), WITHOUT)) {
                reporters.remove(reporter);
            }
        }
    }

    private boolean written(Runnable writing, String consequence) {
        try {
            writing.run();
            return true;
        } catch (UncheckedIOException e) {
            if (!unwritten.contains(e.getMessage())) {
                unwritten.add(e.getMessage());
                warn(e.getMessage() + consequence);
            }
            return false;
        }
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

    /** Ends all that is written, whichever fails; throws the first failure that is not one of writing. Twice is fine. */
    @Override
    public void close() {
        RuntimeException first = null;
        var closing = List.copyOf(open);
        open.clear();
        for (Runnable each : closing) {
            try {
                written(each, "");
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
