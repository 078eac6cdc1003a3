package ganscript.model;

import ganscript.data.CurveData;
import ganscript.data.Domain;
import ganscript.data.Points;
import ganscript.nn.QuietStart;
import ganscript.nn.Tensors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Signature;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/**
 * A generator loaded from a SavedModel. Owns native memory until it is closed; closing twice is fine. Returns plain
 * arrays.
 */
public final class TrainedGenerator implements AutoCloseable {

    /** Rows of one call: enough to keep the matrix kernels busy, few enough to stay in the cache. */
    private static final int CHUNK = 8192;

    private final Path folder;
    private final SavedModelBundle bundle;
    private final String input;
    private final String output;
    private final Optional<ExportInfo> info;
    private boolean closed;

    private TrainedGenerator(Path folder, SavedModelBundle bundle) {
        this.folder = folder;
        this.bundle = bundle;
        var signature = bundle.metaGraphDef().getSignatureDefOrThrow(Signature.DEFAULT_KEY);
        this.input = signature.getInputsOrThrow(GeneratorGraph.INPUT).getName();
        this.output = signature.getOutputsOrThrow(GeneratorGraph.OUTPUT).getName();
        this.info = ExportInfo.read(folder);
    }

    /**
     * Loads a SavedModel whose signature {@code serving_default} takes x [n, 1] and gives y [n, 1].
     *
     * @throws IllegalArgumentException when there is none, it has no variables, or another signature
     */
    public static TrainedGenerator load(Path folder) {
        var bundle = open(folder);
        try {
            checkSignature(folder, bundle);
            return new TrainedGenerator(folder, bundle);
        } catch (RuntimeException e) {
            bundle.close();
            throw e;
        }
    }

    /** Opens any SavedModel; the caller closes it. */
    static SavedModelBundle open(Path folder) {
        if (!Files.isRegularFile(folder.resolve("saved_model.pb"))) {
            throw new IllegalArgumentException(
                    folder
                            + ": is no SavedModel, there is no saved_model.pb in it: use the folder of an export, such as models/original");
        }
        // TensorFlow loads such a model without a word, and fails at the first sample.
        if (!Files.isRegularFile(folder.resolve("variables").resolve("variables.index"))) {
            throw new IllegalArgumentException(
                    folder
                            + ": is a SavedModel without variables, there is no variables/variables.index in it: export it again");
        }
        QuietStart.load();
        try {
            return SavedModelBundle.load(folder.toString(), SavedModelBundle.DEFAULT_TAG);
        } catch (TensorFlowException e) {
            throw new IllegalArgumentException(folder + ": can't be loaded as a SavedModel: " + e.getMessage(), e);
        }
    }

    private static void checkSignature(Path folder, SavedModelBundle bundle) {
        boolean fits = bundle.signatures().stream()
                .filter(signature -> signature.key().equals(Signature.DEFAULT_KEY))
                .anyMatch(signature -> signature.inputNames().equals(Set.of(GeneratorGraph.INPUT))
                        && signature.outputNames().equals(Set.of(GeneratorGraph.OUTPUT)));
        if (!fits) {
            var there = bundle.signatures().stream()
                    .map(signature -> signature.key() + " " + signature.inputNames() + " -> " + signature.outputNames())
                    .toList();
            throw new IllegalArgumentException(folder + ": has no signature serving_default [x] -> [y], but " + there
                    + ": use a generator that GanScript exported");
        }
    }

    /** Where it was loaded from. */
    public Path folder() {
        return folder;
    }

    /** Its side file, where it is an export of ours. */
    public Optional<ExportInfo> info() {
        return info;
    }

    /**
     * (x, G(x)) at each x.
     *
     * @throws IllegalStateException when it is closed
     */
    public synchronized Points sample(float[] x) {
        checkOpen();
        var y = new float[x.length];
        for (int from = 0; from < x.length; from += CHUNK) {
            int to = Math.min(from + CHUNK, x.length);
            try (var given = Tensors.column(Arrays.copyOfRange(x, from, to));
                    var result = bundle.session()
                            .runner()
                            .feed(input, given)
                            .fetch(output)
                            .run()) {
                System.arraycopy(Tensors.floats(result.get(0)), 0, y, from, to - from);
            }
        }
        return new Points(x, y);
    }

    /**
     * At n even points of the range that it was trained on, both ends among them.
     *
     * @param n 0 or more
     * @throws IllegalArgumentException when n is negative, or the model does not tell its range
     */
    public Points sampleEven(int n) {
        checkCount(n);
        return sample(CurveData.floats(domain().even(n)));
    }

    /**
     * At n random points, uniform over the range that it was trained on: those that its signature {@code sample} gives
     * to any client. The same seed gives the same points.
     *
     * @param n 0 or more
     * @throws IllegalArgumentException when n is negative, or the model has no such signature
     */
    public synchronized Points sampleUniform(int n, long seed) {
        checkCount(n);
        var signature = bundle.metaGraphDef().getSignatureDefMap().get(GeneratorGraph.SAMPLE);
        if (signature == null) {
            throw new IllegalArgumentException(
                    folder + ": has no signature sample, so it draws no x of its own: give the x yourself");
        }
        checkOpen();
        // The x alone: y then comes in chunks, as for any other x.
        try (var count = TInt32.scalarOf(n);
                var seeded = TInt64.scalarOf(seed);
                var drawn = bundle.session()
                        .runner()
                        .feed(signature.getInputsOrThrow(GeneratorGraph.COUNT).getName(), count)
                        .feed(signature.getInputsOrThrow(GeneratorGraph.SEED).getName(), seeded)
                        .fetch(signature.getOutputsOrThrow(GeneratorGraph.INPUT).getName())
                        .run()) {
            return sample(Tensors.floats(drawn.get(0)));
        }
    }

    private Domain domain() {
        return info.map(known -> new Domain(known.from(), known.to(), Domain.Spacing.EVEN))
                .orElseThrow(() -> new IllegalArgumentException(
                        folder + ": does not tell the range of x that it was trained on: give the x yourself"));
    }

    private static void checkCount(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("the number of points is " + n + ": use 0 or more");
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the generator in " + folder + " is closed: load it again");
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            bundle.close();
        }
    }

    @Override
    public String toString() {
        return "generator in " + folder;
    }
}
