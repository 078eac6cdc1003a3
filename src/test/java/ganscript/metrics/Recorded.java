package ganscript.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ganscript.data.Mixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/** Samples, and what Python's libraries make of them: see record.py among the test resources. */
final class Recorded {

    private static final Path FOLDER = Path.of("src/test/resources/ganscript/metrics");

    static final double[][] CLOUD_REAL = points("cloud-real");
    static final double[][] CLOUD_GENERATED = points("cloud-generated");
    static final double[][] WIDE_REAL = points("wide-real");
    static final double[][] WIDE_GENERATED = points("wide-generated");

    private Recorded() {}

    /** A value by its path, such as /cloud/mmd. */
    static double value(String path) {
        return node(path).doubleValue();
    }

    static JsonNode node(String path) {
        try {
            var node = new ObjectMapper()
                    .readTree(FOLDER.resolve("values.json").toFile())
                    .at(path);
            assertThat(node.isMissingNode()).as(path).isFalse();
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double[][] points(String name) {
        try (var lines = Files.lines(FOLDER.resolve(name + ".csv"))) {
            return lines.skip(1)
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double[] column(double[][] points, int c) {
        return Arrays.stream(points).mapToDouble(point -> point[c]).toArray();
    }

    /** To 1e-12 of the value, or 1e-15 where it is below a thousandth: rounding of sums of up to 90,000 terms. */
    static void close(double ours, double theirs) {
        assertThat(ours).isCloseTo(theirs, within(1e-12 * Math.max(Math.abs(theirs), 1e-3)));
    }

    static double[][] shifted(double[][] points, double... by) {
        return Arrays.stream(points)
                .map(point -> {
                    var moved = point.clone();
                    Arrays.setAll(moved, c -> point[c] + by[c]);
                    return moved;
                })
                .toArray(double[][]::new);
    }

    static Mixture ring() {
        var centres = new double[8][];
        Arrays.setAll(centres, i -> new double[] {2 * Math.cos(Math.PI * i / 4), 2 * Math.sin(Math.PI * i / 4)});
        return new Mixture(centres, 0.1);
    }

    /** n points of a mixture, drawn. */
    static double[][] drawn(Mixture mixture, int n, long seed) {
        var random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        var points = new double[n][];
        Arrays.setAll(points, i -> {
            var point = mixture.centres()[random.nextInt(mixture.modes())].clone();
            Arrays.setAll(point, c -> point[c] + mixture.sigma() * normal.sample());
            return point;
        });
        return points;
    }
}
