package ganscript.gan;

/** One part of a GAN's definition. Each kind is given at most once; one that is not given is the original's. */
public sealed interface GanPart
        permits TrainingData,
                Noise,
                Generator,
                Discriminator,
                GanLoss,
                DiscriminatorOptimizer,
                GeneratorOptimizer,
                Regularizers,
                Ema,
                Updates,
                WarmStart,
                Batch,
                Seed {

    /** What a script calls it. */
    String part();
}
