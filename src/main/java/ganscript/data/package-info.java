/**
 * Data as plain arrays: curves, ranges of x, jitter, points, and their CSV. The lowest room: imports no other, and not
 * TensorFlow.
 */
package ganscript.data;
