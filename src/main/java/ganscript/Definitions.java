package ganscript;

import ganscript.gan.Batch;
import ganscript.gan.Discriminator;
import ganscript.gan.Gan;
import ganscript.gan.GanPart;
import ganscript.gan.Generator;
import ganscript.gan.Seed;
import ganscript.gan.WarmStart;
import ganscript.nn.Layer;
import java.util.Arrays;

/**
 * The words that describe a GAN; those for how it learns stand in the class above. Scripts see them through
 * {@link GanScript}. None of them loads a native library, and each fails at once on a value that can't work: an
 * {@link IllegalArgumentException} whose message is one sentence with name, value and rule.
 */
class Definitions extends LayerDefinitions {

    Definitions() {}

    /**
     * A GAN. A part that is not given is the original program's; only the data must be.
     *
     * @param name names the folders of its runs: letters, digits, dots, dashes and underscores
     * @throws IllegalArgumentException when parts don't fit each other, or one is given twice
     */
    public static Gan gan(String name, GanPart... parts) {
        return Gan.of(name, Arrays.asList(parts));
    }

    /**
     * The generator's layers, conditions and noise [n, inputs] → what is made [n, made], of a curve x [n, 1] → y [n, 1]:
     * the last is as wide as what is made. One or more.
     */
    public static Generator generator(Layer... layers) {
        return new Generator(Arrays.asList(layers));
    }

    /** The discriminator's layers, what it sees, of a curve y [n, 1] or pairs [n, 2] → logits [n, 1]. One or more. */
    public static Discriminator discriminator(Layer... layers) {
        return new Discriminator(Arrays.asList(layers));
    }

    /**
     * Starts the discriminator from a third network of its shape, {@code train_dis}, that has first learned for so many
     * iterations, 1 or more, to give y back as its logit: {@link WarmStart} tells how, and that this is our reading.
     */
    public static WarmStart warmStart(int iterations) {
        return new WarmStart(iterations);
    }

    /** Points of each kind that an update sees, 1 or more. */
    public static Batch batch(int size) {
        return new Batch(size);
    }

    /** What all randomness comes from; any number. */
    public static Seed seed(long seed) {
        return new Seed(seed);
    }
}
