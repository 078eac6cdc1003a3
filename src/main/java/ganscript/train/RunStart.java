package ganscript.train;

import ganscript.gan.Gan;
import java.nio.file.Path;
import org.tensorflow.proto.GraphDef;

/**
 * What is known of a run before its first iteration.
 *
 * @param gan what is trained
 * @param definition its definition.json
 * @param folder the run's own folder, which exists
 * @param iterations how many iterations it will train
 * @param graph the whole training graph
 */
public record RunStart(Gan gan, String definition, Path folder, int iterations, GraphDef graph) {}
