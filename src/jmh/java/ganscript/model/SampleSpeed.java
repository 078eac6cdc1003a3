package ganscript.model;

import ganscript.data.Points;
import ganscript.data.PointsCsv;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Sampling in requests of several sizes, from one point to many calls on all cores, and writing points as CSV. */
@State(Scope.Benchmark)
public class SampleSpeed {

    @Param({"1", "2048", "65536"})
    public int points;

    private TrainedGenerator generator;
    private float[] x;
    private Points made;

    @Setup
    public void load() {
        generator = TrainedGenerator.load(Path.of("models", "original"));
        x = generator.sampleEven(points).x();
        made = generator.sample(x);
    }

    @TearDown
    public void close() {
        generator.close();
    }

    @Benchmark
    public Points sample() {
        return generator.sample(x);
    }

    @Benchmark
    public void write() throws IOException {
        PointsCsv.write(made, Writer.nullWriter());
    }
}
