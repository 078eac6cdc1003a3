package ganscript.train;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The figures of one report. Losses, gradient norms and learning rates are those of the last updates before the report,
 * each as it was before its update; norms and rates are not numbers in the last report of a run that was stopped. Means
 * and accuracies are taken after all updates, on the same batch.
 *
 * @param iteration the iteration whose updates came last, or the number of iterations in the report at the end
 * @param wallSeconds seconds since training started
 * @param discriminatorLoss loss_d, with the regularisers' terms
 * @param generatorLoss loss_g of the iteration's last generator update
 * @param meanReal mean of σ(logit) on real data, in [0, 1]: D(real), a probability where the loss makes it one
 * @param meanFake the same on generated data
 * @param accuracyReal the share of real data that the discriminator takes for real, in [0, 1]
 * @param accuracyFake the share of generated data that the discriminator takes for generated, in [0, 1]
 * @param discriminatorGradientNorm Euclidean norm of the gradient of loss_d by all the discriminator's variables
 * @param generatorGradientNorm Euclidean norm of the gradient of loss_g by all the generator's variables
 * @param discriminatorLearningRate of the discriminator's optimizer; not a number in figures that were read from a file without it
 * @param generatorLearningRate of the generator's optimizer; likewise
 * @param scores those that were asked for, by their column's name, in order; a score of what is not finite is not a number
 */
public record Metrics(
        int iteration,
        double wallSeconds,
        double discriminatorLoss,
        double generatorLoss,
        double meanReal,
        double meanFake,
        double accuracyReal,
        double accuracyFake,
        double discriminatorGradientNorm,
        double generatorGradientNorm,
        double discriminatorLearningRate,
        double generatorLearningRate,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Double> scores) {

    /** Figures that were written before there were scores have none. */
    public Metrics {
        scores = scores == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    }
}
