package ganscript.gan;

import ganscript.nn.Optimizer;

/** How the generator's variables, and they alone, are updated. */
public record GeneratorOptimizer(Optimizer optimizer) implements GanPart {

    @Override
    public String part() {
        return "generatorOptimizer";
    }
}
