package ganscript.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ganscript.TinyGan;
import ganscript.gan.Updates;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which update changes what, and how many of each an iteration makes. */
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
            session.updateGenerator(GIVEN, false);
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
}
