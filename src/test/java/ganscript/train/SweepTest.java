package ganscript.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ganscript.TinyGan;
import ganscript.gan.Batch;
import ganscript.gan.Gan;
import ganscript.gan.GeneratorOptimizer;
import ganscript.gan.Seed;
import ganscript.metrics.Score;
import ganscript.nn.Sgd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {

    private static final int ITERATIONS = 20;

    @TempDir
    Path runs;

    private final List<String> notes = Collections.synchronizedList(new ArrayList<>());

    private static SweepList seeds(int n) {
        return SweepList.of(LongStream.rangeClosed(1, n)
                .mapToObj(seed -> TinyGan.of(new Seed(seed)))
                .toList());
    }

    private static TrainSettings each(Path folder, Reporter... reporters) {
        return TinyGan.settings(folder, ITERATIONS, reporters);
    }

    private Sweep sweep(SweepList list, Path resume, Function<Path, TrainSettings> each) {
        var settings = new SweepSettings(
                3, runs, Optional.ofNullable(resume), Optional.empty(), List.of(Score.MEAN_ABSOLUTE_ERROR), each);
        return SweepTraining.train(list, settings, ITERATIONS, notes::add);
    }

    @Test
    void eachOfManyAtATimeGetsTheBitsThatItGetsAlone() {
        var list = seeds(4);
        var sweep = sweep(list, null, SweepTest::each);
        assertThat(sweep.rows()).hasSize(4).allMatch(row -> row.outcome().equals(SweepRow.DONE));
        double best = sweep.best().orElseThrow().score("mean_absolute_error");
        for (SweepRow row : sweep.rows()) {
            assertThat(row.score("mean_absolute_error")).isGreaterThanOrEqualTo(best);
            var gan = list.entries().get(row.number() - 1).gan();
            assertThat(row.varied())
                    .containsOnly(Map.entry("seed", Long.toString(gan.seed().value())));
            try (var alone = TinyGan.train(gan, each(runs));
                    var one = sweep.open(row)) {
                Weights.of(one).assertSame(Weights.of(alone), name -> true);
                // Of what a person would ask of the run that was trained alone.
                var table = alone.evaluate(new Scoring(gan, List.of(Score.MEAN_ABSOLUTE_ERROR), Scoring.ROWS, 1));
                assertThat(row.score("mean_absolute_error"))
                        .isEqualTo(table.row(Score.MEAN_ABSOLUTE_ERROR).value());
            }
        }
    }

    @Test
    void oneThatDivergesOrFailsSaysSoInItsRowAndTheOthersAreTrained() {
        var list = SweepList.of(
                List.of(TinyGan.of(), TinyGan.of(new GeneratorOptimizer(new Sgd(1e30))), TinyGan.of(new Batch(2))));
        var sweep = sweep(list, null, folder -> each(folder, failsAtBatch(2)));
        assertThat(sweep.rows().stream().map(SweepRow::outcome))
                .containsExactly("done", "diverged", "failed: the reporter fails");
        assertThat(sweep.best().orElseThrow().number()).isEqualTo(1);
        assertThat(notes).anyMatch(note -> note.startsWith("definition 2: training has diverged: "));
    }

    @Test
    void goingOnTrainsOnlyWhatIsMissing() throws IOException {
        var list = seeds(3);
        var sweep = sweep(list, null, SweepTest::each);
        var csv = sweep.folder().resolve("sweep.csv");
        var whole = Files.readAllLines(csv);
        Files.write(csv, List.of(whole.get(0), whole.get(1), whole.get(3)));
        var trained = new AtomicInteger();
        var again = sweep(SweepFile.read(sweep.folder()).list(), sweep.folder(), folder -> {
            trained.incrementAndGet();
            return each(folder);
        });
        assertThat(trained).hasValue(1);
        assertThat(again.folder()).isEqualTo(sweep.folder());
        for (int i = 0; i < 3; i++) {
            assertThat(again.rows().get(i).scores())
                    .isEqualTo(sweep.rows().get(i).scores());
        }
        assertThat(sweep(list, sweep.folder(), folder -> {
                            throw new AssertionError("nothing is missing");
                        })
                        .rows())
                .isEqualTo(again.rows());
    }

    @Test
    void anotherSweepIsNotGoneOnWith() {
        var folder = sweep(seeds(2), null, SweepTest::each).folder();
        assertThatThrownBy(() -> sweep(seeds(3), folder, SweepTest::each))
                .hasMessage(folder + ": its sweep has other definitions: use the same, or a sweep of its own");
        assertThatThrownBy(() -> sweep(seeds(2), runs, SweepTest::each))
                .hasMessage(runs + ": is no sweep, there is no sweep.json in it: use a folder such as"
                        + " runs/parabola-sweep-1");
    }

    @Test
    void anInterruptedSweepKeepsWhatIsDone() {
        var list = seeds(4);
        var main = Thread.currentThread();
        var first = new AtomicInteger();
        assertThatThrownBy(() -> SweepTraining.train(
                        list,
                        new SweepSettings(
                                1, runs, Optional.empty(), Optional.empty(), List.of(Score.COVERAGE), SweepTest::each),
                        ITERATIONS,
                        note -> {
                            if (first.incrementAndGet() == 2) {
                                main.interrupt();
                                awaitInterruption();
                            }
                        }))
                .isInstanceOf(InterruptedRun.class)
                .hasMessage("stopped with 2 of 4 definitions trained: what was trained is kept in "
                        + runs.resolve("tiny-sweep-1"));
        var trained = new AtomicInteger();
        var settings = new SweepSettings(
                1, runs, Optional.of(runs.resolve("tiny-sweep-1")), Optional.empty(), List.of(), folder -> {
                    trained.incrementAndGet();
                    return each(folder);
                });
        assertThat(SweepTraining.train(list, settings, ITERATIONS, notes::add).rows())
                .hasSize(4);
        assertThat(trained).hasValue(2);
    }

    /** Until the sweep has passed the interruption on to its threads, of which this is one. */
    private static void awaitInterruption() {
        try {
            assertThat(new CountDownLatch(1).await(1, TimeUnit.MINUTES))
                    .as("the sweep's thread was interrupted")
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatVariesAreTheValuesInWhichDefinitionsDiffer() {
        var list = SweepList.of(List.of(TinyGan.of(new Batch(4)), TinyGan.of(new Seed(1))));
        assertThat(list.names()).containsExactlyInAnyOrder("batch", "seed");
        assertThat(list.entries().get(0).varied()).containsEntry("batch", "4").containsEntry("seed", "2018");
        assertThat(SweepList.of(List.of(TinyGan.of())).names()).isEmpty();
    }

    @Test
    void aScoreOfOtherDataIsRefusedBeforeAnythingIsTrained() {
        var settings = new SweepSettings(
                1, runs, Optional.empty(), Optional.of(Score.MODES_COVERED), List.of(), SweepTest::each);
        assertThatThrownBy(() -> SweepTraining.train(seeds(2), settings, ITERATIONS, notes::add))
                .hasMessageStartingWith("sweep: modes-covered is no score of these data: use one of [");
        assertThat(runs).isEmptyDirectory();
    }

    private static Reporter failsAtBatch(int size) {
        return new Reporter() {
            @Override
            public int every() {
                return ITERATIONS;
            }

            @Override
            public void started(RunStart start) {
                Gan gan = start.gan();
                if (gan.batch().size() == size) {
                    throw new IllegalStateException("the reporter fails");
                }
            }

            @Override
            public void reported(Report report) {}
        };
    }
}
