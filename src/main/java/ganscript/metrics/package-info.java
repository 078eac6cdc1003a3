/**
 * Scores on plain arrays. May import nothing of ours but {@code data}, and nothing of TensorFlow.
 *
 * <p>{@link ganscript.metrics.Score} names them all; {@link ganscript.metrics.ScoreTable} computes them, each beside the
 * score of real points against real ones.
 */
package ganscript.metrics;
