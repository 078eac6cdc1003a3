/**
 * Training: the loop, a session around the graph, checkpoints, the run's folder with its figures, and the end of the
 * process. Hands immutable figures to {@link ganscript.train.Reporter}s without knowing who they are. May import
 * {@code gan}, {@code nn}, {@code data} and TensorFlow.
 */
package ganscript.train;
