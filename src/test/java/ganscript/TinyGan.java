package ganscript;

import ganscript.data.Curve;
import ganscript.data.CurveData;
import ganscript.data.Domain;
import ganscript.data.Jitter;
import ganscript.gan.Batch;
import ganscript.gan.Discriminator;
import ganscript.gan.Gan;
import ganscript.gan.GanPart;
import ganscript.gan.Generator;
import ganscript.gan.TrainingData;
import ganscript.nn.Dense;
import ganscript.nn.FrozenBatchNorm;
import ganscript.nn.Tanh;
import ganscript.train.Reporter;
import ganscript.train.Run;
import ganscript.train.TrainSettings;
import ganscript.train.Training;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A GAN small enough to train in a moment, with all kinds of variables: {@code tiny}. */
public final class TinyGan {

    private static final TrainingData DATA = new TrainingData(
            new CurveData(Curve.parse("x^2 + 1"), new Domain(-3, 3, Domain.Spacing.EVEN), new Jitter(0.01)));

    private TinyGan() {}

    /** The parabola. */
    public static TrainingData data() {
        return DATA;
    }

    /** The same as a lambda, without jitter. */
    public static TrainingData lambdaData() {
        return new TrainingData(
                new CurveData(Curve.of(x -> x * x + 1), DATA.curve().domain(), Jitter.NONE));
    }

    /** The GAN with these parts replaced. */
    public static Gan of(GanPart... changes) {
        var gan = Gan.of(
                "tiny",
                List.of(
                        DATA,
                        new Generator(List.of(new Dense(4), new Tanh(), new FrozenBatchNorm(), new Dense(1))),
                        new Discriminator(List.of(new Dense(3), new Tanh(), new Dense(1))),
                        new Batch(8)));
        return gan.with("tiny", List.of(changes));
    }

    /** So many iterations with a report at 0 and at the end, and a checkpoint there. */
    public static TrainSettings settings(Path runs, int iterations, Reporter... reporters) {
        return new TrainSettings(
                iterations,
                iterations,
                true,
                0,
                runs,
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                Optional.empty(),
                List.of(reporters));
    }

    /** Trains it with {@link #settings}; no note is expected. */
    public static Run train(Path runs, int iterations, GanPart... changes) {
        return train(of(changes), settings(runs, iterations));
    }

    /** Trains; no note is expected. */
    public static Run train(Gan gan, TrainSettings settings) {
        return Training.train(gan, settings, note -> {
            throw new AssertionError(note);
        });
    }
}
