/**
 * The GAN: its definition as an immutable value, as JSON, and as a graph with two losses and two optimizers, each over
 * the variables of its own network. May import {@code nn}, {@code data} and TensorFlow; values load nothing native,
 * {@link ganscript.gan.AdversarialGraph} does.
 */
package ganscript.gan;
