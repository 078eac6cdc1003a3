package ganscript.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ganscript.TinyGan;
import ganscript.data.CurveData;
import ganscript.gan.Gan;
import ganscript.gan.RelativisticPairing;
import ganscript.gan.Updates;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which update changes what, how many of each an iteration makes, and which batch each sees. */
class UpdatesTest {

    private static final float[] REAL = {10, 5, 1, 2};
    private static final float[] GIVEN = {-3, -1, 0, 2};

    /** Its weights and its optimizer's slots, but not the moving values, which never change. */
    private static final Predicate<String> GENERATORS = matching("generator/((?!moving_).)*");

    private static final Predicate<String> DISCRIMINATORS = matching("discriminator/.*");
    private static final Predicate<String> GENERATORS_POWERS = matching("metrics/beta[12]_power_1");
    private static final Predicate<String> DISCRIMINATORS_POWERS = matching("metrics/beta[12]_power");

    private static Predicate<String> matching(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    @TempDir
    Path runs;

    @Test
    void discriminatorUpdateLeavesEveryGeneratorWeightAndSlotBitIdentical() {
        try (var session = new TrainingSession(TinyGan.of())) {
            var before = Weights.of(session);
            session.updateDiscriminator(REAL, GIVEN, false);
            var after = Weights.of(session);
            after.assertSame(before, name -> name.startsWith("generator/"));
            after.assertSame(before, GENERATORS_POWERS);
            after.assertAllDiffer(before, DISCRIMINATORS.or(DISCRIMINATORS_POWERS));
        }
    }

    @Test
    void generatorUpdateLeavesEveryDiscriminatorWeightAndSlotBitIdentical() {
        try (var session = new TrainingSession(TinyGan.of())) {
            var before = Weights.of(session);
            session.updateGenerator(null, GIVEN, false);
            var after = Weights.of(session);
            after.assertSame(before, DISCRIMINATORS.or(DISCRIMINATORS_POWERS));
            after.assertAllDiffer(before, GENERATORS.or(GENERATORS_POWERS));
        }
    }

    @Test
    void meanAndVarianceOfFrozenBatchNormStayZeroAndOne() {
        try (var run = TinyGan.train(runs, 20)) {
            var trained = Weights.of(run);
            assertThat(trained.get("generator/batch_normalization/moving_mean")).containsOnly(0f);
            assertThat(trained.get("generator/batch_normalization/moving_variance"))
                    .containsOnly(1f);
            assertThat(trained.get("generator/batch_normalization/gamma")).doesNotContain(1f);
            assertThat(trained.get("generator/batch_normalization/beta")).doesNotContain(0f);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 5", "2, 3, 4", "4, 1, 3"})
    void everyIterationMakesTheUpdatesThatItsScheduleSays(int discriminator, int generator, int iterations) {
        try (var run = TinyGan.train(runs, iterations, new Updates(discriminator, generator))) {
            var trained = Weights.of(run);
            // A power starts at beta and is multiplied by it once an update.
            assertPower(trained, "metrics/beta1_power", 0.9f, discriminator * iterations);
            assertPower(trained, "metrics/beta2_power", 0.999f, discriminator * iterations);
            assertPower(trained, "metrics/beta1_power_1", 0.9f, generator * iterations);
            assertPower(trained, "metrics/beta2_power_1", 0.999f, generator * iterations);
        }
    }

    private static void assertPower(Weights weights, String name, double beta, int updates) {
        double power = Math.pow(beta, 1 + updates);
        assertThat((double) weights.get(name)[0]).as(name).isCloseTo(power, within(1e-5 * power));
    }

    @Test
    void firstGeneratorUpdateSeesTheDiscriminatorsOwnFakeInputAndTheOthersFreshOnes() {
        assertTrainsAs(TinyGan.of(new Updates(1, 3)), (session, draws) -> {
            var real = draws.real();
            var given = draws.given();
            session.updateDiscriminator(real, given, false);
            session.updateGenerator(null, given, false);
            session.updateGenerator(null, draws.given(), false);
            session.updateGenerator(null, draws.given(), false);
        });
    }

    /** Given first, then real, as before each further update; relativistic pairing shows the generator both. */
    @Test
    void everyGeneratorUpdateSeesABatchOfItsOwnWhereTheFirstIsToBeFresh() {
        assertTrainsAs(TinyGan.of(new RelativisticPairing(), new Updates(2, 2).fresh(true)), (session, draws) -> {
            for (int d = 0; d < 2; d++) {
                var real = draws.real();
                session.updateDiscriminator(real, draws.given(), false);
            }
            for (int g = 0; g < 2; g++) {
                var given = draws.given();
                session.updateGenerator(draws.real(), given, false);
            }
        });
    }

    /** Batches of 8 in the order in which training draws them. */
    private record Draws(CurveData data, UniformRandomProvider random) {

        float[] real() {
            return data.y(data.drawX(8, random));
        }

        float[] given() {
            return CurveData.floats(data.drawX(8, random));
        }
    }

    /** Two iterations of training leave the weights that two of these leave. */
    private void assertTrainsAs(Gan gan, BiConsumer<TrainingSession, Draws> iteration) {
        try (var run = TinyGan.train(gan, TinyGan.settings(runs, 2));
                var session = new TrainingSession(gan)) {
            var draws = new Draws(
                    gan.data().curve(),
                    RandomSource.XO_SHI_RO_256_PP.create(gan.seed().value()));
            iteration.accept(session, draws);
            iteration.accept(session, draws);
            Weights.of(session).assertSame(Weights.of(run), name -> true);
        }
    }
}
