package ganscript.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaverTest {

    @TempDir
    Path folder;

    @Test
    void restoreBringsBackWhatSaveWroteBitForBitAlsoInAnotherGraph() {
        var prefix = folder.resolve("saved").toString();
        List<double[]> saved;
        try (var lab = lab(5)) {
            saved = values(lab);
            lab.session().save(prefix);
            lab.variables.all().forEach(variable -> lab.set(variable, new double[variable.size()]));
            assertThat(values(lab)).allMatch(value -> value[0] == 0);
            lab.session().restore(prefix);
            assertSame(values(lab), saved);
        }
        try (var other = lab(6)) {
            assertThat(values(other).get(0)).isNotEqualTo(saved.get(0));
            other.session().restore(prefix);
            assertSame(values(other), saved);
        }
    }

    @Test
    void restoreLeavesVariablesAloneThatAreNotSaved() {
        try (var lab = new Lab()) {
            var kept = lab.variable("a/kept", 2);
            var out = lab.variable("b/out", 2);
            Saver.build(lab.tf, List.of(kept));
            lab.set(kept, 1, 2);
            lab.set(out, 3, 4);
            lab.session().save(folder.resolve("part").toString());
            lab.set(kept, 5, 6);
            lab.set(out, 7, 8);
            lab.session().restore(folder.resolve("part").toString());
            assertThat(lab.get(kept.value())).containsExactly(1, 2);
            assertThat(lab.get(out.value())).containsExactly(7, 8);
        }
    }

    private static Lab lab(long seed) {
        var lab = new Lab(seed);
        new Network(lab.tf, "n", List.of(new Dense(3), new FrozenBatchNorm(), new Dense(2)), 1, lab.variables);
        Saver.build(lab.tf, lab.variables.all());
        lab.initialize();
        return lab;
    }

    private static List<double[]> values(Lab lab) {
        return lab.get(lab.variables.all().stream().map(Variable::value).toList());
    }

    private static void assertSame(List<double[]> values, List<double[]> expected) {
        assertThat(values).hasSameSizeAs(expected);
        for (int i = 0; i < values.size(); i++) {
            assertThat(values.get(i)).containsExactly(expected.get(i));
        }
    }
}
