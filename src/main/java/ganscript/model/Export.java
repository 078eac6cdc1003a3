package ganscript.model;

import ganscript.data.Column;
import ganscript.data.Numbers;
import ganscript.data.Values;
import ganscript.train.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.rng.simple.RandomSource;

/** Writes a trained generator as a SavedModel. */
public final class Export {

    /** On how many points what was written is compared with what was trained. */
    private static final int COMPARED_POINTS = 500;

    /** Kernels round differently with the number of rows: a difference of this, as below, is none. */
    private static final double SAME = 2e-6;

    private Export() {}

    /**
     * Checks, before anything is trained, that an export can go there: nothing is there, or an earlier export of ours.
     *
     * @throws IllegalArgumentException when something else is there, or it can't be written
     */
    public static void check(Path target) {
        if (Files.exists(target) && !isOurs(target)) {
            throw new IllegalArgumentException(
                    target + ": is there and is no export of GanScript, so it is not replaced: use another folder");
        }
        var parent = target.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException(
                    target + ": no folder can be made there: use a path such as models/mine");
        }
        try {
            Files.createDirectories(parent);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    target + ": can't be written, " + e.getMessage() + " is no folder: use another folder", e);
        }
    }

    /** Whether an export of ours is there. */
    private static boolean isOurs(Path target) {
        return Files.isRegularFile(target.resolve("saved_model.pb"))
                && ExportInfo.read(target).isPresent();
    }

    /**
     * Writes the run's generator beside the target, loads it back, compares it, and moves it into place.
     *
     * @return whether it replaced an earlier export
     * @throws IllegalArgumentException as {@link #check} does
     * @throws UncheckedIOException when it can't be written; what was there is there still
     */
    public static boolean write(Run run, Path target) {
        check(target);
        var absolute = target.toAbsolutePath();
        try {
            var work = Files.createTempDirectory(absolute.getParent(), "." + absolute.getFileName() + "-");
            // One lock for the whole: a process that ends closes its runs, and waits for this.
            synchronized (run) {
                return writeIn(work, run, absolute);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(target + ": can't be written: " + e.getMessage(), e);
        }
    }

    private static boolean writeIn(Path work, Run run, Path target) throws IOException {
        var fresh = work.resolve("new");
        var old = work.resolve("old");
        boolean written = false;
        try {
            writeModel(run, work, fresh);
            compare(run, fresh);
            boolean replaced = Folders.replace(fresh, target, old);
            written = true;
            return replaced;
        } finally {
            // An earlier export that could not be moved back stays where it is.
            if (written || !Files.exists(old)) {
                Folders.delete(work);
            }
        }
    }

    private static void writeModel(Run run, Path work, Path fresh) {
        var checkpoint = work.resolve("weights");
        run.save(checkpoint);
        try (var generator = new GeneratorGraph(run.gan(), checkpoint)) {
            generator.export(fresh);
        }
        ExportInfo.of(run).write(fresh);
    }

    private static void compare(Run run, Path fresh) {
        var random = RandomSource.XO_SHI_RO_256_PP.create(run.gan().seed().value());
        int n = COMPARED_POINTS;
        var source = run.gan().data().source();
        // In their own units, as the export is given them: encoded from there, both networks see the same.
        var conditions = Column.decode(source.given(), source.drawGiven(n, random));
        var given = Column.encode(source.given(), conditions, n);
        var input = run.gan().input(given, n, random);
        var trained = run.generate(input, given, n);
        try (var loaded = TrainedGenerator.load(fresh)) {
            var written = loaded.generate(conditions, run.gan().noise(input, n), n);
            for (Column made : source.made()) {
                compare(trained.column(made.name()), written.column(made.name()));
            }
        }
    }

    private static void compare(Values trained, Values written) {
        if (trained instanceof Numbers numbers) {
            checkFinite(numbers);
            double difference = difference(numbers.values(), ((Numbers) written).values());
            if (!(difference <= SAME)) {
                throw new IllegalStateException("the export gives other values of " + trained.name()
                        + " than the run, by " + difference + " of the largest: it was not kept");
            }
            return;
        }
        int different = 0;
        for (int i = 0; i < trained.size(); i++) {
            different += trained.cell(i).equals(written.cell(i)) ? 0 : 1;
        }
        // Two probabilities that are the same to the last digits may change places.
        if (different > trained.size() / 100) {
            throw new IllegalStateException("the export gives other categories of " + trained.name()
                    + " than the run, in " + different + " of " + trained.size() + " rows: it was not kept");
        }
    }

    private static void checkFinite(Numbers trained) {
        if (!Numbers.finite(trained.values())) {
            throw new IllegalStateException("the run has diverged: not all " + trained.name()
                    + " that its generator makes are finite, so it is not exported: train again with a smaller "
                    + "learning rate");
        }
    }

    /** The largest, in units of max(1, max |trained|). */
    private static double difference(float[] trained, float[] written) {
        double largest = 1;
        double difference = 0;
        for (int i = 0; i < trained.length; i++) {
            largest = Math.max(largest, Math.abs(trained[i]));
            double gap = Math.abs(trained[i] - written[i]);
            difference = gap <= difference ? difference : gap;
        }
        return difference / largest;
    }
}
