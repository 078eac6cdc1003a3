package ganscript.train;

import ganscript.gan.Gan;
import ganscript.nn.ExecutorType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.rng.simple.RandomSource;
import org.tensorflow.proto.RunMetadata;

/** TensorFlow's record of one update of each network, taken in a session of its own, so that the run is as it was. */
final class Profile {

    /** The first calls of a session plan it and fill caches; what is recorded is one like all that follow. */
    private static final int UPDATES_BEFORE = 5;

    private Profile() {}

    /** Each update's record by its name. */
    static Map<String, RunMetadata> of(Gan gan) {
        var random = RandomSource.XO_SHI_RO_256_PP.create(gan.seed().value());
        int n = gan.batch().size();
        var real = gan.data().seen(gan.data().source().draw(n, random));
        var given = gan.drawInput(n, random);
        try (var session = new TrainingSession(gan, ExecutorType.DEFAULT)) {
            for (int i = 0; i < UPDATES_BEFORE; i++) {
                session.updateDiscriminator(real, given, false);
                session.updateGenerator(real, given, false);
            }
            var graph = session.graph();
            Map<String, RunMetadata> records = new LinkedHashMap<>();
            records.put(
                    "discriminator_update",
                    session.record(real, given, graph.updateDiscriminator().run()));
            records.put(
                    "generator_update",
                    session.record(real, given, graph.updateGenerator().run()));
            return records;
        }
    }
}
