package ganscript.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTableTest {

    private static final Truth RING = Truth.of(Recorded.ring());
    private static final double[][] REAL = Recorded.drawn(Recorded.ring(), 300, 1);
    private static final double[][] OTHER = Recorded.drawn(Recorded.ring(), 200, 2);
    private static final double[][] GENERATED = Recorded.shifted(Recorded.drawn(Recorded.ring(), 200, 3), 0.1, 0);

    private static SamplePair pair(double[][] generated) {
        return new SamplePair(REAL, generated, RING, 4);
    }

    @Test
    void rowsAreTheScoresOfGeneratedAndOfOtherRealPointsAgainstTheSameRealOnes() {
        var scores = Score.fitting(2, RING);
        var table = ScoreTable.of(scores, pair(OTHER), pair(GENERATED));
        assertThat(table.rows().stream().map(ScoreTable.Row::score)).containsExactlyElementsOf(scores);
        for (var row : table.rows()) {
            // Each from a pair of its own: nothing that was kept for another score is taken for this one.
            assertThat(row.value()).isEqualTo(row.score().value(new SamplePair(REAL, GENERATED, RING, 4)));
            assertThat(row.realAgainstReal()).isEqualTo(row.score().value(new SamplePair(REAL, OTHER, RING, 4)));
        }
    }

    @Test
    void tableDoesNotChangeWithTheListItCameFrom() {
        var rows = new ArrayList<>(List.of(new ScoreTable.Row(Score.RECALL, 0.5, 0.9)));
        var table = new ScoreTable(rows);
        rows.clear();
        assertThat(table.row(Score.RECALL).value()).isEqualTo(0.5);
        assertThat(table).hasToString("recall 0.5, real against real 0.9, larger is better");
        assertThatThrownBy(() -> table.row(Score.DENSITY)).hasMessage("the table has no density: ask for it");
    }

    @Test
    void asManyOtherRealPointsAsGeneratedOnesAreNeeded() {
        assertThatThrownBy(() -> ScoreTable.of(List.of(Score.RECALL), pair(REAL), pair(GENERATED)))
                .hasMessage("scores: 200 generated points but 300 other real ones: use as many of each");
    }

    @Test
    void generatorThatDivergedIsRefusedInOneSentence() {
        var diverged = new double[][] {{1, 2}, {Double.NaN, 1}};
        assertThatThrownBy(() -> new SamplePair(REAL, diverged, RING, 4))
                .hasMessage("generated points: number 1 holds NaN: use finite numbers");
    }
}
