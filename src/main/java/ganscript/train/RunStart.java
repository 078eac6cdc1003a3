package ganscript.train;

import java.nio.file.Path;
import org.tensorflow.proto.GraphDef;

/**
 * What is known of a run before its first iteration.
 *
 * @param name the GAN's name, used in titles
 * @param folder the run's own folder, which exists
 * @param iterations how many iterations it will train
 * @param graph the whole training graph
 */
public record RunStart(String name, Path folder, int iterations, GraphDef graph) {}
