/**
 * What is left when training is over: SavedModels written, loaded, sampled and looked into, and saved runs read back.
 * May import {@code train}, {@code gan}, {@code nn}, {@code data} and TensorFlow.
 */
package ganscript.model;
