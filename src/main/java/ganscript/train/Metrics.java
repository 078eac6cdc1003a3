package ganscript.train;

/**
 * The figures of one report. Losses are those that the last updates before the report descended, each as it
 * was before its update; the means are taken after all updates, on the same batch.
 *
 * @param iteration the iteration whose updates came last, or the number of iterations in the report at the end
 * @param wallSeconds seconds since training started
 * @param discriminatorLoss loss_d, real plus fake
 * @param generatorLoss loss_g of the iteration's last generator update
 * @param meanReal mean D(real), a probability in [0, 1]
 * @param meanFake mean D(G(x)), a probability in [0, 1]
 */
public record Metrics(
        int iteration,
        double wallSeconds,
        double discriminatorLoss,
        double generatorLoss,
        double meanReal,
        double meanFake) {}
