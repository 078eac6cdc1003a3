package ganscript.nn;

import org.tensorflow.ndarray.Shape;

/**
 * A variable that a layer asks for.
 *
 * @param name its name inside the layer, in TensorFlow's words: {@code kernel}, {@code bias}, …
 * @param trainable whether an optimizer may change it
 */
record Weight(String name, Shape shape, Initializer initializer, boolean trainable) {

    static Weight trainable(String name, Initializer initializer, long... shape) {
        return new Weight(name, Shape.of(shape), initializer, true);
    }

    static Weight frozen(String name, Initializer initializer, long... shape) {
        return new Weight(name, Shape.of(shape), initializer, false);
    }
}
