package ganscript.train;

import ganscript.gan.Gan;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.tensorflow.proto.GraphDef;

/**
 * What is known of a run before its first iteration.
 *
 * @param gan what is trained
 * @param definition its definition.json
 * @param folder the run's own folder, which exists
 * @param iterations how many iterations it will train
 * @param graph writes down the whole training graph, which takes a while: only for who needs it, while the run trains
 */
public record RunStart(Gan gan, String definition, Path folder, int iterations, Supplier<GraphDef> graph) {}
