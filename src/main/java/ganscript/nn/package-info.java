/**
 * Neural networks on TensorFlow's operations: layers, the network that stacks them, variables with the names and first
 * values that TensorFlow 1 gives them, gradients, optimizers, random numbers that survive a checkpoint, and the saver. Knows of no GAN. May import {@code data} and
 * TensorFlow.
 */
package ganscript.nn;
