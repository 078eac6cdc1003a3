package ganscript.report;

import static ganscript.GanScript.*;

import ganscript.data.Comparison;
import ganscript.gan.Gan;
import ganscript.train.Metrics;
import ganscript.train.Report;
import ganscript.train.RunStart;
import ganscript.train.TrainingSession;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What reports are made of. Training waits for the comparison alone; the rest is done beside it. */
@State(Scope.Benchmark)
public class ReportSpeed {

    private final Gan gan = gan("parabola", data(curve(x -> x * x + 1), between(-3, 3)));
    private Path folder;
    private TrainingSession session;
    private EventFile events;
    private Comparison comparison;
    private BufferedImage picture;
    private int iteration;

    @Setup
    public void start() throws IOException {
        folder = Files.createTempDirectory("ganscript-jmh");
        session = new TrainingSession(gan);
        events = new EventFile(1, Integer.MAX_VALUE);
        events.started(
                new RunStart(gan, "{}", folder, 1, () -> session.graph().graph().toGraphDef()));
        comparison = session.comparison();
        picture = drawPicture();
        scalars();
    }

    @TearDown
    public void close() throws IOException {
        events.close();
        session.close();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** A row of TensorBoard's figures, until it is written. */
    @Benchmark
    public void scalars() {
        events.reported(new Figures(metrics(iteration++), comparison));
        events.await();
    }

    /** What is looked at for a picture: real and generated points. */
    @Benchmark
    public Comparison compare() {
        return session.comparison();
    }

    @Benchmark
    public BufferedImage drawPicture() {
        return Charts.comparison(comparison, "parabola");
    }

    @Benchmark
    public byte[] encodePicture() {
        return Png.bytes(picture);
    }

    private static Metrics metrics(int iteration) {
        return new Metrics(iteration, iteration + 1, 1, 1, 0.5, 0.5, 0.5, 0.5, 1, 1, 1e-4, 1e-4, Map.of());
    }

    private record Figures(Metrics metrics, Comparison comparison) implements Report {

        @Override
        public boolean last() {
            return false;
        }

        @Override
        public Map<String, float[]> weights() {
            return Map.of();
        }
    }
}
