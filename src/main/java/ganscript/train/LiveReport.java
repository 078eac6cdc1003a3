package ganscript.train;

import ganscript.data.Comparison;
import ganscript.nn.Variable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A report of a session as it is now; to be used before the next update. */
final class LiveReport implements Report {

    private final Metrics metrics;
    private final boolean last;
    private final TrainingSession session;
    private Comparison comparison;
    private Map<String, float[]> weights;

    LiveReport(Metrics metrics, boolean last, TrainingSession session) {
        this.metrics = metrics;
        this.last = last;
        this.session = session;
    }

    @Override
    public Metrics metrics() {
        return metrics;
    }

    @Override
    public boolean last() {
        return last;
    }

    @Override
    public Comparison comparison() {
        if (comparison == null) {
            comparison = session.comparison();
        }
        return comparison;
    }

    @Override
    public Map<String, float[]> weights() {
        if (weights == null) {
            weights = new LinkedHashMap<>();
            var variables = Stream.of(
                            session.graph().generator(), session.graph().discriminator())
                    .flatMap(network -> network.trainable().stream())
                    .toList();
            // In one call: TensorFlow prepares each kind of call at its first time, which of the original's 22
            // variables took 0.2 s.
            var values = session.fetch(variables.stream().map(Variable::value).toList(), null, null);
            for (int i = 0; i < values.size(); i++) {
                weights.put(variables.get(i).name(), values.get(i));
            }
        }
        return weights;
    }
}
