package ganscript.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ganscript.data.Curve;
import ganscript.data.CurveData;
import ganscript.data.Domain;
import ganscript.data.Jitter;
import ganscript.gan.Gan;
import ganscript.gan.Seed;
import ganscript.gan.TrainingData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A recording of the original program: {@code -Dgolden.dir=FOLDER}, or the one among the test resources. */
record Golden(Path folder, List<double[]> losses) {

    static final int BATCH = 64;

    /** The recordings' README: kernels of another build agree to 2e-7 through iteration 500, to 4e-6 through 1000. */
    private static final double EARLY = 1e-5;

    private static final double LATE = 1e-4;
    private static final int EARLY_ITERATIONS = 300;

    static Golden recording() {
        var folder = Path.of(System.getProperty("golden.dir", "src/test/resources/golden/parabola-2018"));
        return new Golden(folder, rows(folder.resolve("losses.csv")));
    }

    /** The original's definition, with the recording's seed. */
    Gan gan() {
        var curve = new CurveData(Curve.of(x -> x * x + 1), new Domain(-3, 3, Domain.Spacing.EVEN), new Jitter(0.01));
        return Gan.of("golden", List.of(new TrainingData(curve), new Seed(seed())));
    }

    long seed() {
        return json("initializer_seeds.json").elements().next().get(0).asLong();
    }

    JsonNode json(String name) {
        try {
            return new ObjectMapper().readTree(folder.resolve(name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path checkpoint(String name) {
        return folder.resolve(name);
    }

    /** [iterations][4][64]: real y, then the x of the three generator batches. */
    float[][][] batches() {
        var all = floats("batches.f32");
        var batches = new float[all.length / 4 / BATCH][4][BATCH];
        for (int i = 0; i < all.length; i++) {
            batches[i / BATCH / 4][i / BATCH % 4][i % BATCH] = all[i];
        }
        return batches;
    }

    float[] floats(String name) {
        try {
            var buffer = ByteBuffer.wrap(Files.readAllBytes(folder.resolve(name)))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer();
            var floats = new float[buffer.remaining()];
            buffer.get(floats);
            return floats;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of a CSV file without its header. */
    List<double[]> rows(String name) {
        return rows(folder.resolve(name));
    }

    private static List<double[]> rows(Path file) {
        try {
            List<double[]> rows = new ArrayList<>();
            for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
                var cells = line.split(",", -1);
                var row = new double[cells.length];
                for (int i = 0; i < cells.length; i++) {
                    row[i] = Double.parseDouble(cells[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That an iteration's losses, loss_d and then loss_g of each update, are the recorded ones. */
    void assertLosses(int iteration, float[] ours) {
        double limit = iteration < EARLY_ITERATIONS ? EARLY : LATE;
        for (int k = 0; k < ours.length; k++) {
            double recorded = losses.get(iteration)[k + 1];
            assertThat((double) ours[k])
                    .as("loss " + k + " of iteration " + iteration)
                    .isCloseTo(recorded, within(recorded * limit));
        }
    }
}
