package ganscript;

import ganscript.nn.BatchNorm;
import ganscript.nn.Dense;
import ganscript.nn.Dropout;
import ganscript.nn.Elu;
import ganscript.nn.FrozenBatchNorm;
import ganscript.nn.Layer;
import ganscript.nn.LayerNorm;
import ganscript.nn.LeakyRelu;
import ganscript.nn.Relu;
import ganscript.nn.Sigmoid;
import ganscript.nn.SpectralNorm;
import ganscript.nn.Swish;
import ganscript.nn.Tanh;

/** The words for layers, of {@link Definitions}. All but {@code dense} keep the width of what they are given. */
class LayerDefinitions extends DataWords {

    LayerDefinitions() {}

    /** A fully connected layer without activation, [n, in] → [n, units]; units is 1 or more. */
    public static Dense dense(int units) {
        return new Dense(units);
    }

    /** A fully connected layer whose kernel is divided by its largest singular value: {@code spectralNorm(dense(64))}. */
    public static Layer spectralNorm(Dense layer) {
        return new SpectralNorm(layer);
    }

    /** max(0, x), element by element. */
    public static Layer relu() {
        return new Relu();
    }

    /** max(alpha · x, x), element by element, with alpha from 0 to less than 1. */
    public static Layer leakyRelu(double alpha) {
        return new LeakyRelu(alpha);
    }

    /** x right of zero, eˣ − 1 left of it, element by element. */
    public static Layer elu() {
        return new Elu();
    }

    /** x · sigmoid(x), element by element; also called SiLU. */
    public static Layer swish() {
        return new Swish();
    }

    /** The hyperbolic tangent, element by element. */
    public static Layer tanh() {
        return new Tanh();
    }

    /** 1 / (1 + e⁻ˣ), element by element. As a discriminator's last layer it is a mistake: losses take logits. */
    public static Layer sigmoid() {
        return new Sigmoid();
    }

    /**
     * Batch normalization: by the batch's own mean and variance in training, by their moving averages in sampling; gamma
     * and beta learn. Needs batches of 2 or more.
     */
    public static Layer batchNorm() {
        return new BatchNorm();
    }

    /** Batch normalization that keeps mean 0 and variance 1 and learns gamma and beta alone: the original's. */
    public static Layer frozenBatchNorm() {
        return new FrozenBatchNorm();
    }

    /** Layer normalization: by each row's own mean and variance; gamma and beta learn. Needs rows of 2 or more. */
    public static Layer layerNorm() {
        return new LayerNorm();
    }

    /** In training, makes each number 0 with probability rate and scales the others; rate from 0 to less than 1. */
    public static Layer dropout(double rate) {
        return new Dropout(rate);
    }
}
