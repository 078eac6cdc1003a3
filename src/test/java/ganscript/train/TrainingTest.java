package ganscript.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ganscript.TinyGan;
import ganscript.data.Comparison;
import ganscript.gan.Gan;
import ganscript.gan.Seed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingTest {

    @TempDir
    Path runs;

    @Test
    void sameSeedGivesTheSameBitsAndAnotherSeedOthers() {
        try (var one = TinyGan.train(runs, 30, new Seed(5));
                var two = TinyGan.train(runs, 30, new Seed(5));
                var other = TinyGan.train(runs, 30, new Seed(6))) {
            assertThat(two.metrics())
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("wallSeconds")
                    .isEqualTo(one.metrics());
            Weights.of(two).assertSame(Weights.of(one), name -> true);
            assertThat(other.metrics())
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("wallSeconds")
                    .isNotEqualTo(one.metrics());
            Weights.of(other).assertAllDiffer(Weights.of(one), name -> name.endsWith("kernel"));
        }
    }

    @Test
    void howOftenItReportsDoesNotChangeWhatIsLearned() {
        try (var seldom = TinyGan.train(TinyGan.of(), TinyGan.settings(runs, 20));
                var often = TinyGan.train(TinyGan.of(), TinyGan.settings(runs, 20, new Listener(1)))) {
            Weights.of(often).assertSame(Weights.of(seldom), name -> true);
        }
    }

    private TrainSettings settings(int iterations, int every, int checkpointEvery, List<Reporter> reporters) {
        return new TrainSettings(
                iterations,
                every,
                false,
                checkpointEvery,
                runs,
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                Optional.empty(),
                reporters);
    }

    @ParameterizedTest
    @CsvSource({"5, 2, '0 2 4 5'", "4, 2, '0 2 4'", "3, 200, '0 3'", "1, 1, '0 1'"})
    void reportsFollowIterationsZeroThenEverySoManyAndTheEnd(int iterations, int every, String expected) {
        var listener = new Listener(every);
        var settings = settings(iterations, every, 0, List.of(listener));
        try (var run = TinyGan.train(TinyGan.of(), settings)) {
            var wanted =
                    Arrays.stream(expected.split(" ")).map(Integer::valueOf).toList();
            assertThat(run.metrics().stream().map(Metrics::iteration)).containsExactlyElementsOf(wanted);
            assertThat(listener.reported).isEqualTo(run.metrics());
            assertThat(run.last()).isEqualTo(run.metrics().get(wanted.size() - 1));
            assertThat(run.metrics().stream().map(Metrics::wallSeconds).toList())
                    .isSorted();
        }
    }

    @Test
    void reporterHearsAsOftenAsItWantsWhateverTheRowsAre() {
        var listener = new Listener(3);
        try (var run = TinyGan.train(TinyGan.of(), TinyGan.settings(runs, 7, listener))) {
            assertThat(listener.reported.stream().map(Metrics::iteration)).containsExactly(0, 3, 6, 7);
            assertThat(listener.iterated).containsExactly(1, 2, 3, 4, 5, 6, 7);
            assertThat(run.metrics().stream().map(Metrics::iteration)).containsExactly(0, 7);
            assertThat(listener.closed).isEqualTo(1);
        }
    }

    @Test
    void pictureComparesFiveHundredEvenPointsOfCurveAndGenerator() {
        var listener = new Listener(1) {
            Comparison last;

            @Override
            public void reported(Report report) {
                last = report.comparison();
            }
        };
        try (var run = TinyGan.train(TinyGan.of(), TinyGan.settings(runs, 2, listener))) {
            var real = listener.last.real();
            assertThat(real.x()).hasSize(500).startsWith(-3f).endsWith(3f);
            assertThat(real.y()).startsWith(10f).endsWith(10f);
            assertThat(listener.last.generated().x()).containsExactly(real.x());
            assertThat(listener.last.generated().y())
                    .containsExactly(run.sample(real.x()).y());
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0, iterations(0): iterations is 0", "1, 0, 0, reportEvery(0): reportEvery is 0"})
    void countBelowOneIsRefused(int iterations, int every, int checkpointEvery, String sentence) {
        assertThatThrownBy(() -> settings(iterations, every, checkpointEvery, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence + ": use 1 or more");
    }

    @Test
    void runThatIsClosedSaysSoAndClosingTwiceIsFine() {
        var run = TinyGan.train(runs, 1);
        run.close();
        run.close();
        var sentence = "the run in " + runs.resolve("tiny-1") + " is closed: sample and export it before";
        assertThatThrownBy(() -> run.sample(new float[1]))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(sentence);
        assertThatThrownBy(() -> run.save(runs.resolve("late")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(sentence);
        assertThat(run.last().iteration()).isEqualTo(1);
    }

    @Test
    void reporterThatThrowsEndsTheRunAndLeavesNothingOpen() {
        var first = new Listener(1) {
            Report late;

            @Override
            public void reported(Report report) {
                late = report;
            }
        };
        var failing = new Listener(1) {
            @Override
            public void reported(Report report) {
                throw new IllegalStateException("no paper");
            }
        };
        assertThatThrownBy(() -> TinyGan.train(TinyGan.of(), TinyGan.settings(runs, 5, first, failing)))
                .hasMessage("no paper");
        assertThat(List.of(first.closed, failing.closed)).containsExactly(1, 1);
        // The session is closed: it computes nothing any more.
        assertThatThrownBy(() -> first.late.comparison()).isInstanceOf(IllegalStateException.class);
        assertThat(MetricsCsv.read(runs.resolve("tiny-1/metrics.csv"))).hasSize(1);
    }

    @Test
    void everyReporterIsClosedAlsoWhenOneFailsToStartOrToClose() {
        var first = new Listener(1) {
            @Override
            public void close() {
                super.close();
                throw new IllegalStateException("stuck");
            }
        };
        var failing = new Listener(1) {
            @Override
            public void started(RunStart start) {
                throw new IllegalStateException("no paper");
            }
        };
        var last = new Listener(1);
        Gan gan = TinyGan.of();
        assertThatThrownBy(() -> TinyGan.train(gan, TinyGan.settings(runs, 5, first, failing, last)))
                .hasMessage("no paper");
        assertThat(List.of(first.closed, failing.closed, last.closed)).containsExactly(1, 1, 1);
        assertThatThrownBy(() -> TinyGan.train(gan, TinyGan.settings(runs, 5, first, last)))
                .hasMessage("stuck");
        assertThat(last.closed).isEqualTo(2);
    }

    /** Keeps what it hears. */
    private static class Listener implements Reporter {

        final List<Metrics> reported = new ArrayList<>();
        final List<Integer> iterated = new ArrayList<>();
        int closed;
        private final int every;

        Listener(int every) {
            this.every = every;
        }

        @Override
        public int every() {
            return every;
        }

        @Override
        public void iterated(int iterationsDone) {
            iterated.add(iterationsDone);
        }

        @Override
        public void reported(Report report) {
            reported.add(report.metrics());
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
