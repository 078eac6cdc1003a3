package ganscript.train;

import ganscript.data.Comparison;
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
            Stream.of(session.graph().generator(), session.graph().discriminator())
                    .flatMap(network -> network.trainable().stream())
                    .forEach(variable -> weights.put(variable.name(), session.value(variable)));
        }
        return weights;
    }
}
