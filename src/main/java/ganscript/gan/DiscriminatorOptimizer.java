package ganscript.gan;

import ganscript.nn.Optimizer;

/** How the discriminator's variables, and they alone, are updated. */
public record DiscriminatorOptimizer(Optimizer optimizer) implements GanPart {

    @Override
    public String part() {
        return "discriminatorOptimizer";
    }
}
