package ganscript.train;

import static org.assertj.core.api.Assertions.assertThat;

import ganscript.gan.Gan;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The values of variables by name, to be compared bit for bit.
 *
 * @param values each row by row, in the order of the graph
 */
record Weights(Map<String, float[]> values) {

    static Weights of(TrainingSession session) {
        Map<String, float[]> values = new LinkedHashMap<>();
        session.graph().variables().forEach(variable -> values.put(variable.name(), session.value(variable)));
        return new Weights(values);
    }

    /** What a checkpoint holds of a GAN. */
    static Weights of(Gan gan, Path checkpoint) {
        try (var session = new TrainingSession(gan)) {
            session.restore(checkpoint);
            return of(session);
        }
    }

    /** The last checkpoint of a run. */
    static Weights of(Run run) {
        return of(run.gan(), new RunFolder(run.folder()).newestCheckpoint().orElseThrow());
    }

    float[] get(String name) {
        return values.get(name);
    }

    /** Those of that name are the same in both, and there is one at least. */
    void assertSame(Weights other, Predicate<String> which) {
        var names = values.keySet().stream().filter(which).toList();
        assertThat(names).isNotEmpty();
        names.forEach(name -> assertThat(get(name)).as(name).containsExactly(other.get(name)));
    }

    /** Every one of that name differs, and there is one at least. */
    void assertAllDiffer(Weights other, Predicate<String> which) {
        var names = values.keySet().stream().filter(which).toList();
        assertThat(names).isNotEmpty();
        names.forEach(name -> assertThat(get(name)).as(name).isNotEqualTo(other.get(name)));
    }
}
