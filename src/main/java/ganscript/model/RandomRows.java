package ganscript.model;

import ganscript.data.Values;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/** The random rows of one seed, block after block, as a model's signature {@code sample} draws them. */
final class RandomRows {

    /** So many rows of conditions are drawn in one call at most. */
    static final int BLOCK = 1_000_000;

    /** The same where the call makes what belongs to them too: every layer holds as many rows. */
    static final int BLOCK_WITH_NOISE = 100_000;

    private final SavedModelBundle bundle;
    private final SignatureDef signature;
    private final List<String> wanted;
    private final int block;
    private final UniformRandomProvider seeds;
    private long seed;

    /** @throws IllegalArgumentException when the model has no such signature */
    RandomRows(Path folder, SavedModelBundle bundle, ModelColumns columns, long seed) {
        this.bundle = bundle;
        this.seed = seed;
        signature = bundle.metaGraphDef().getSignatureDefMap().get(GeneratorGraph.SAMPLE);
        if (signature == null) {
            throw new IllegalArgumentException(
                    folder + ": has no signature sample, so it draws no x of its own: give the x yourself");
        }
        // Where there is no noise, the conditions alone: what is made of them then comes in chunks.
        wanted = columns.noise() > 0 ? columns.all() : columns.given();
        block = columns.noise() > 0 ? BLOCK_WITH_NOISE : BLOCK;
        seeds = RandomSource.SPLIT_MIX_64.create(seed);
    }

    /** The noise of a seed, where the rows are given. */
    static ContinuousSampler normal(long seed) {
        return ZigguratSampler.NormalizedGaussian.of(RandomSource.XO_SHI_RO_256_PP.create(seed));
    }

    /** How many rows a block has. */
    int block() {
        return block;
    }

    /** The next n rows, at most a block: conditions, and what is made of them where there is noise. */
    List<Values> next(int n) {
        try (var count = TInt32.scalarOf(n);
                var seeded = TInt64.scalarOf(seed)) {
            seed = seeds.nextLong();
            var runner = bundle.session()
                    .runner()
                    .feed(signature.getInputsOrThrow(GeneratorGraph.COUNT).getName(), count)
                    .feed(signature.getInputsOrThrow(GeneratorGraph.SEED).getName(), seeded);
            wanted.forEach(
                    name -> runner.fetch(signature.getOutputsOrThrow(name).getName()));
            var drawn = new Gathered(wanted, n);
            try (var result = runner.run()) {
                drawn.put(0, result);
            }
            return drawn.columns();
        }
    }
}
