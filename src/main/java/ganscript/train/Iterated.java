package ganscript.train;

/**
 * What an iteration found.
 *
 * @param discriminator of the discriminator's last update
 * @param generator of the generator's last update
 */
record Iterated(Step discriminator, Step generator) {}
