package ganscript.train;

import ganscript.gan.CompiledIterations;
import ganscript.gan.Gan;
import ganscript.gan.MatrixProducts;
import ganscript.metrics.Spread;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long an iteration takes, beside the matrix products that are in it. Trains as any run, and between two stretches of
 * iterations computes as many times the products alone, so that both meet the same processor.
 */
public final class TrainingBench implements Reporter {

    private final int repetitions;
    private final int stretch;
    private final Optional<ProductsSession> products;
    private final List<Double> iteration = new ArrayList<>();
    private final List<Double> alone = new ArrayList<>();
    private long since;

    /**
     * What was measured.
     *
     * @param iteration microseconds an iteration, of which each repetition measures a stretch
     * @param products microseconds of its matrix products alone, where they were asked for
     * @param compiled whether compiled iterations were asked for, not single updates; what XLA refuses goes on in those
     */
    public record Times(Spread iteration, Optional<Spread> products, boolean compiled) {}

    private TrainingBench(int repetitions, int stretch, Optional<ProductsSession> products) {
        this.repetitions = repetitions;
        this.stretch = stretch;
        this.products = products;
    }

    /**
     * Trains and measures; the first stretch, in which everything is warmed up, does not count.
     *
     * @param repetitions stretches, 1 or more
     * @param least iterations of each, 1 or more. From {@link CompiledIterations#MOST} on they are compiled, where that pays, and
     *     as many as whole calls do; fewer are single updates
     * @param withProducts whether its products are measured too
     * @param folder where the run's folder is made
     */
    public static Times measure(Gan gan, int repetitions, int least, boolean withProducts, Path folder) {
        // As a long training goes on, in which what compiling takes no longer counts.
        boolean compiled = CompiledIterations.pay(gan) && least >= CompiledIterations.MOST;
        int stretch = compiled
                ? (least + CompiledIterations.MOST - 1) / CompiledIterations.MOST * CompiledIterations.MOST
                : least;
        int iterations = Math.multiplyExact(repetitions + 1, stretch);
        Optional<ProductsSession> products = withProducts
                ? Optional.of(new ProductsSession(MatrixProducts.ofIteration(gan), SessionOptions.threads(gan)))
                : Optional.empty();
        var bench = new TrainingBench(repetitions, stretch, products);
        var settings = new TrainSettings(
                iterations,
                iterations,
                false,
                0,
                folder,
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                Optional.empty(),
                List.of(bench));
        try {
            Training.train(gan, settings, compiled ? 0 : Iterations.NEVER, note -> {})
                    .close();
            return new Times(spread(bench.iteration), products.map(each -> spread(bench.alone)), compiled);
        } finally {
            products.ifPresent(ProductsSession::close);
        }
    }

    private static Spread spread(List<Double> microseconds) {
        return Spread.of(microseconds.stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Override
    public int every() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void iterated(int iterationsDone) {
        if (iterationsDone % stretch != 0 || iteration.size() == repetitions) {
            return;
        }
        if (iterationsDone > stretch) {
            iteration.add((System.nanoTime() - since) / 1e3 / stretch);
        }
        products.ifPresent(this::measureProducts);
        since = System.nanoTime();
    }

    /** The first time is a warm-up, as it is of the training. */
    private void measureProducts(ProductsSession session) {
        long start = System.nanoTime();
        for (int i = 0; i < stretch; i++) {
            session.run();
        }
        if (!iteration.isEmpty()) {
            alone.add((System.nanoTime() - start) / 1e3 / stretch);
        }
    }

    @Override
    public void reported(Report report) {}
}
