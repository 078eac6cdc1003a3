package ganscript.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ganscript.TinyGan;
import ganscript.gan.Discriminator;
import ganscript.gan.Gan;
import ganscript.gan.Generator;
import ganscript.gan.Seed;
import ganscript.gan.WarmStart;
import ganscript.nn.Dense;
import ganscript.nn.Tanh;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {

    @TempDir
    Path folder;

    @Test
    void restoreBringsBackEveryValueOptimizersStateIncluded() {
        var prefix = folder.resolve("saved");
        try (var session = new TrainingSession(TinyGan.of())) {
            session.updateDiscriminator(new float[] {1, 2}, new float[] {0, 1}, false);
            session.updateGenerator(null, new float[] {0, 1}, false);
            var saved = Weights.of(session);
            session.save(prefix);
            session.updateDiscriminator(new float[] {1, 2}, new float[] {0, 1}, false);
            assertThat(session.restore(prefix)).isEmpty();
            Weights.of(session).assertSame(saved, name -> true);
        }
        assertThat(Checkpoint.read(prefix).shapes().keySet())
                .contains(
                        "generator/dense/kernel/Adam_1",
                        "discriminator/dense_1/bias/Adam",
                        "metrics/beta1_power",
                        "metrics/beta2_power_1");
    }

    @Test
    void checkpointThatDoesNotFitIsAnErrorThatNamesAllAndChangesNothing() {
        var prefix = folder.resolve("other");
        var other = TinyGan.of(new Generator(List.of(new Dense(5), new Tanh(), new Dense(1))));
        try (var session = new TrainingSession(other)) {
            session.save(prefix);
        }
        try (var session = new TrainingSession(TinyGan.of())) {
            var before = Weights.of(session);
            List<String> wrong = new ArrayList<>();
            for (String slot : List.of("", "/Adam", "/Adam_1")) {
                wrong.add("generator/dense/kernel" + slot + " is [1, 5] where [1, 4] is needed");
                wrong.add("generator/dense/bias" + slot + " is [5] where [4] is needed");
                wrong.add("generator/batch_normalization/gamma" + slot + " is missing");
                wrong.add("generator/batch_normalization/beta" + slot + " is missing");
                wrong.add("generator/dense_1/kernel" + slot + " is [5, 1] where [4, 1] is needed");
            }
            wrong.add("generator/batch_normalization/moving_mean is missing");
            wrong.add("generator/batch_normalization/moving_variance is missing");
            assertThatThrownBy(() -> session.restore(prefix))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(
                            prefix + ": the checkpoint does not fit this GAN: generator/dense/kernel is ")
                    .hasMessageEndingWith(": use one that was saved from the same definition")
                    .satisfies(e -> assertThat(e.getMessage()
                                    .replaceAll(".*does not fit this GAN: |: use one that.*", "")
                                    .split(", (?=[a-z])"))
                            .containsExactlyInAnyOrderElementsOf(wrong));
            Weights.of(session).assertSame(before, name -> true);
        }
    }

    @Test
    void runThatDoesNotFitItsCheckpointMakesNoFolder() {
        var prefix = folder.resolve("other");
        try (var session = new TrainingSession(TinyGan.of(new Discriminator(List.of(new Dense(1)))))) {
            session.save(prefix);
        }
        var runs = folder.resolve("runs");
        assertThatThrownBy(() -> TinyGan.train(TinyGan.of(), from(prefix, runs)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(runs).doesNotExist();
    }

    @Test
    void extraVariablesAreOneNote() {
        var prefix = folder.resolve("warm");
        var warm = TinyGan.of(new WarmStart(3));
        try (var session = new TrainingSession(warm)) {
            session.save(prefix);
        }
        List<String> notes = new ArrayList<>();
        try (var run = Training.train(TinyGan.of(), from(prefix, folder), notes::add)) {
            assertThat(notes)
                    .containsExactly(prefix + ": left out what this GAN does not have: "
                            + "train_dis/dense/bias, train_dis/dense/kernel, "
                            + "train_dis/dense_1/bias, train_dis/dense_1/kernel");
            assertThat(run.last().iteration()).isEqualTo(1);
        }
    }

    @Test
    void runStartsFromItsCheckpointAndNotFromItsSeed() {
        var prefix = folder.resolve("start");
        var other = TinyGan.of(new Seed(99));
        try (var session = new TrainingSession(other)) {
            session.save(prefix);
        }
        var gan = TinyGan.of();
        try (var fromSeed = TinyGan.train(gan, TinyGan.settings(folder, 1));
                var fromCheckpoint = TinyGan.train(gan, from(prefix, folder))) {
            // The batches are those of the run's own seed; one Adam step moves a weight by about its rate, 1e-4.
            var start = Weights.of(other, prefix).get("generator/dense/kernel");
            var end = Weights.of(fromCheckpoint).get("generator/dense/kernel");
            for (int i = 0; i < start.length; i++) {
                assertThat(Math.abs(end[i] - start[i])).isLessThan(1e-3f);
            }
            Weights.of(fromSeed).assertAllDiffer(Weights.of(fromCheckpoint), name -> name.endsWith("kernel"));
        }
    }

    @Test
    void originalsCheckpointIsAStartWithAndWithoutTheThirdNetwork() {
        var golden = Golden.recording();
        List<String> notes = new ArrayList<>();
        Training.train(golden.gan(), from(golden.checkpoint("init"), folder), notes::add)
                .close();
        assertThat(notes).hasSize(1).allMatch(note -> note.split("train_dis/", -1).length == 9);
        Gan warm = golden.gan().with("warm", List.of(new WarmStart(1)));
        TinyGan.train(warm, from(golden.checkpoint("init"), folder)).close();
    }

    @Test
    void whatIsNoCheckpointIsRefused() throws IOException {
        var missing = folder.resolve("none");
        assertThatThrownBy(() -> Checkpoint.read(missing))
                .hasMessage(missing + ": no checkpoint there: use the path of its files without .index, such as "
                        + "runs/parabola-1/checkpoints/gan-2000");
        Files.writeString(folder.resolve("text.index"), "no checkpoint at all");
        assertThatThrownBy(() -> Checkpoint.read(folder.resolve("text")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(folder.resolve("text") + ": can't be read as a checkpoint: ");
    }

    @Test
    void checkpointThatCannotBeWrittenIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "text");
        try (var session = new TrainingSession(TinyGan.of())) {
            assertThatThrownBy(() -> session.save(file.resolve("gan-1")))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining(file.resolve("gan-1") + ": can't be written: ");
        }
    }

    @Test
    void indexFileNamesTheCheckpointToo() {
        var prefix = folder.resolve("saved");
        try (var session = new TrainingSession(TinyGan.of())) {
            session.save(prefix);
        }
        assertThat(Checkpoint.read(folder.resolve("saved.index"))).isEqualTo(Checkpoint.read(prefix));
    }

    private static TrainSettings from(Path checkpoint, Path runs) {
        return new TrainSettings(
                1,
                1,
                true,
                0,
                runs,
                Optional.empty(),
                Optional.of(checkpoint),
                false,
                List.of(),
                Optional.empty(),
                List.of());
    }
}
