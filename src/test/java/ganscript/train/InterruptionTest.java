package ganscript.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ganscript.TinyGan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptionTest {

    @TempDir
    Path runs;

    private final List<String> notes = new ArrayList<>();

    @AfterEach
    void nobodyElseIsInterrupted() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void interruptedRunEndsAfterItsIterationWithMetricsAndACheckpoint() {
        var gan = TinyGan.of();
        assertThatThrownBy(() -> Training.train(gan, settings(new InterruptsAt(4), false), notes::add))
                .isInstanceOf(InterruptedRun.class)
                .hasMessage("stopped after 4 iterations: what was trained is kept in " + runs.resolve("tiny-1"));
        assertThat(notes)
                .containsExactly("stopped after 4 iterations: what was trained is kept in " + runs.resolve("tiny-1"));
        var metrics = MetricsCsv.read(runs.resolve("tiny-1/metrics.csv"));
        assertThat(metrics.stream().map(Metrics::iteration)).containsExactly(0, 4);
        var checkpoint = runs.resolve("tiny-1/checkpoints/gan-4");
        // What it holds is what four iterations give.
        try (var four = TinyGan.train(gan, TinyGan.settings(runs, 4))) {
            Weights.of(gan, checkpoint).assertSame(Weights.of(four), name -> true);
        }
    }

    @Test
    void interruptionInAReportDoesTheSame() {
        var reporter = new InterruptsAt(-1) {
            @Override
            public void reported(Report report) {
                Thread.currentThread().interrupt();
            }
        };
        assertThatThrownBy(() -> Training.train(TinyGan.of(), settings(reporter, true), notes::add))
                .isInstanceOf(InterruptedRun.class)
                .hasMessageStartingWith("stopped after 1 iteration: ");
        // The report at the end interrupts once more, after the run has decided to stop.
        assertThat(Thread.interrupted()).isTrue();
        assertThat(Checkpoint.exists(runs.resolve("tiny-1/checkpoints/gan-1"))).isTrue();
    }

    private TrainSettings settings(Reporter reporter, boolean checkpoints) {
        return new TrainSettings(
                1000,
                1000,
                checkpoints,
                0,
                runs,
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                Optional.empty(),
                List.of(reporter));
    }

    /** As Ctrl-C in the shell does. */
    private static class InterruptsAt implements Reporter {

        private final int iterations;

        InterruptsAt(int iterations) {
            this.iterations = iterations;
        }

        @Override
        public int every() {
            return 1000;
        }

        @Override
        public void iterated(int iterationsDone) {
            if (iterationsDone == iterations) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void reported(Report report) {}
    }
}
