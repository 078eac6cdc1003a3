package ganscript.train;

import ganscript.gan.Gan;
import ganscript.gan.UpdateInput;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Draws what the updates of a training are fed, in the order of the schedule, from the definition's seed. */
final class Batches {

    private final Gan gan;
    private final boolean generatorSeesReal;
    private final UniformRandomProvider random;

    /** @param generatorSeesReal whether an update of the generator needs real data of its own */
    Batches(Gan gan, boolean generatorSeesReal) {
        this.gan = gan;
        this.generatorSeesReal = generatorSeesReal;
        random = RandomSource.XO_SHI_RO_256_PP.create(gan.seed().value());
    }

    /**
     * The inputs of an iteration's updates. The generator's first takes the batch that the discriminator has just seen, as
     * in the original, or a fresh one.
     */
    List<UpdateInput> next() {
        List<UpdateInput> inputs = new ArrayList<>();
        for (int i = 0; i < gan.updates().discriminator(); i++) {
            float[] real = real();
            inputs.add(new UpdateInput(real, given()));
        }
        for (int i = 0; i < gan.updates().generator(); i++) {
            var before = inputs.get(inputs.size() - 1);
            inputs.add(i > 0 || gan.updates().fresh() ? own(before) : before);
        }
        return inputs;
    }

    private UpdateInput own(UpdateInput before) {
        float[] given = given();
        return new UpdateInput(generatorSeesReal ? real() : before.real(), given);
    }

    /** What the discriminator sees of a batch of real data, row by row. */
    float[] real() {
        return gan.data().seen(gan.data().source().draw(gan.batch().size(), random));
    }

    private float[] given() {
        return gan.drawInput(gan.batch().size(), random);
    }
}
