package ganscript.cli;

import ganscript.gan.Gan;
import ganscript.train.Step;
import ganscript.train.TrainingSession;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The parts of an iteration: single updates by session calls, and drawing what they are fed. */
@State(Scope.Benchmark)
public class UpdateSpeed {

    @Param({"parabola", "sine-pairs", "ring"})
    public String gan;

    private Gan trained;
    private int batch;
    private UniformRandomProvider random;
    private TrainingSession session;
    private float[] real;
    private float[] given;

    /** Draws one batch, which all updates see. */
    @Setup
    public void start() {
        for (var known : ganscript.cli.Benchmark.values()) {
            if (known.toString().equals(gan)) {
                batch = known.usualBatch();
                trained = known.of(batch);
            }
        }
        random = RandomSource.XO_SHI_RO_256_PP.create(1);
        real = drawReal();
        given = drawGiven();
        session = new TrainingSession(trained);
    }

    @TearDown
    public void close() {
        session.close();
    }

    @Benchmark
    public Step discriminatorUpdate() {
        return session.updateDiscriminator(real, given, false);
    }

    @Benchmark
    public Step generatorUpdate() {
        return session.updateGenerator(real, given, false);
    }

    @Benchmark
    public float[] drawReal() {
        return trained.data().seen(trained.data().source().draw(batch, random));
    }

    @Benchmark
    public float[] drawGiven() {
        return trained.drawInput(batch, random);
    }
}
