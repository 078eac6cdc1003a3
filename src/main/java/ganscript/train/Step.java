package ganscript.train;

/**
 * What one update found before it changed anything.
 *
 * @param loss the loss that it descends
 * @param gradientNorm Euclidean norm of that loss's gradient by all the variables that it updates; not a number where
 *     it was not measured
 * @param learningRate the size of its step; not a number where it was not measured
 */
public record Step(float loss, float gradientNorm, float learningRate) {}
