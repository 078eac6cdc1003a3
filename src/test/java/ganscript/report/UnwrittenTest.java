package ganscript.report;

import static org.assertj.core.api.Assertions.assertThat;

import ganscript.TinyGan;
import ganscript.train.Report;
import ganscript.train.Reporter;
import ganscript.train.Run;
import ganscript.train.RunStart;
import ganscript.train.Training;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that can't be written, in runs whose weights are worth more. */
class UnwrittenTest {

    private static final float[] X = {-3, -1, 0, 2};

    @TempDir
    private Path runs;

    private final List<String> notes = new ArrayList<>();

    @Test
    void trainingGoesOnWithoutPicturesAndLearnsTheSame() {
        try (var run = train("a", obstacle("plots"), new PlotReporter(5, Optional.empty()));
                var undisturbed = train("b")) {
            String said = run.folder().resolve("plots/points-000000.png") + ": the picture can't be written: "
                    + run.folder().resolve("plots") + " is no folder: move it away";
            assertThat(run.unwritten()).containsExactly(said);
            assertThat(notes).containsExactly(said + ": training goes on without it");
            assertThat(run.sample(X).y()).isEqualTo(undisturbed.sample(X).y());
            assertThat(run.last().iteration()).isEqualTo(20);
            assertThat(run.folder().resolve("checkpoints/gan-20.index")).exists();
            assertThat(undisturbed.unwritten()).isEmpty();
        }
    }

    @Test
    void whatCannotBeWrittenAtTheEndIsSaidToo() {
        try (var run = train("a", obstacle("plots/losses.png/in/its/place"), new PlotReporter(5, Optional.empty()))) {
            assertThat(run.unwritten())
                    .singleElement()
                    .asString()
                    .startsWith(run.folder().resolve("plots/losses.png") + ": the picture can't be written: ");
            assertThat(notes).isEqualTo(run.unwritten());
            assertThat(run.folder().resolve("plots/points-000020.png")).exists();
        }
    }

    private Run train(String folder, Reporter... reporters) {
        return Training.train(TinyGan.of(), TinyGan.settings(runs.resolve(folder), 20, reporters), notes::add);
    }

    /** Puts a file where something else belongs, when training begins. */
    private static Reporter obstacle(String path) {
        return new Reporter() {
            @Override
            public int every() {
                return Integer.MAX_VALUE;
            }

            @Override
            public void started(RunStart start) {
                try {
                    Path file = start.folder().resolve(path);
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, "in the way");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void reported(Report report) {}
        };
    }
}
