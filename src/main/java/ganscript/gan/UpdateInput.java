package ganscript.gan;

/**
 * What one update is fed.
 *
 * @param real real data, what the discriminator sees of it row by row, [n · seen]; an update of the generator uses it only
 *     where the loss needs it
 * @param given what the generator is given, row by row, [n · inputs]
 */
public record UpdateInput(float[] real, float[] given) {}
