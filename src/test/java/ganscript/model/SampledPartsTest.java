package ganscript.model;

import static org.assertj.core.api.Assertions.assertThat;

import ganscript.TinyGan;
import ganscript.data.Curve;
import ganscript.data.CurveData;
import ganscript.data.Domain;
import ganscript.data.Jitter;
import ganscript.data.NoisyCurveData;
import ganscript.data.Points;
import ganscript.gan.Noise;
import ganscript.gan.TrainingData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Samples in parts are the samples in one piece. */
class SampledPartsTest {

    private static final int SEVERAL_PARTS = 2 * TrainedGenerator.PART + 5;

    @TempDir
    static Path folder;

    @BeforeAll
    static void export() {
        try (var run = TinyGan.train(folder.resolve("runs"), 1)) {
            Export.write(run, folder.resolve("tiny"));
        }
    }

    @Test
    void evenPartsAreTheEvenPointsToTheLastBit() {
        try (var generator = TrainedGenerator.load(folder.resolve("tiny"))) {
            List<Points> parts = new ArrayList<>();
            generator.sampleEven(SEVERAL_PARTS, parts::add);
            assertThat(parts).hasSize(3);
            assertSame(Points.joined(parts), generator.sampleEven(SEVERAL_PARTS));
        }
    }

    @Test
    void noiseGoesOnFromPartToPart() {
        var middle = new CurveData(Curve.parse("x"), new Domain(-3, 3, Domain.Spacing.UNIFORM), Jitter.NONE);
        var data = new TrainingData(new NoisyCurveData(middle, Curve.parse("1")), true);
        try (var run = TinyGan.train(folder.resolve("runs"), 1, data, new Noise(2))) {
            Export.write(run, folder.resolve("noisy"));
        }
        try (var generator = TrainedGenerator.load(folder.resolve("noisy"))) {
            List<Points> parts = new ArrayList<>();
            generator.sampleEven(SEVERAL_PARTS, parts::add);
            assertSame(Points.joined(parts), generator.sampleEven(SEVERAL_PARTS));
        }
    }

    /** By the public sequence of SplitMix64, as the README says, so that another client can do the same. */
    @Test
    void aFurtherBlockBelongsToASeedThatSplitMixDraws() {
        try (var generator = TrainedGenerator.load(folder.resolve("tiny"))) {
            var all = generator.sampleRandom(RandomRows.BLOCK + 3, 7);
            assertThat(Arrays.copyOf(all.x(), 3))
                    .containsExactly(Arrays.copyOf(generator.sampleRandom(3, 7).x(), 3));
            long next = RandomSource.SPLIT_MIX_64.create(7L).nextLong();
            assertThat(Arrays.copyOfRange(all.x(), RandomRows.BLOCK, RandomRows.BLOCK + 3))
                    .containsExactly(generator.sampleRandom(3, next).x());
        }
    }

    @Test
    void noPointsAreOneEmptyPart() {
        try (var generator = TrainedGenerator.load(folder.resolve("tiny"))) {
            List<Points> parts = new ArrayList<>();
            generator.sampleEven(0, parts::add);
            generator.sampleRandom(0, 1, parts::add);
            assertThat(parts).extracting(Points::size).containsExactly(0, 0);
            assertThat(parts.get(1).names()).containsExactly("x", "y");
        }
    }

    private static void assertSame(Points parts, Points whole) {
        assertThat(parts.x()).containsExactly(whole.x());
        assertThat(parts.y()).containsExactly(whole.y());
    }
}
