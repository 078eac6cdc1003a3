/** Scores on plain arrays. May import nothing of ours but {@code data}, and nothing of TensorFlow. */
package ganscript.metrics;
