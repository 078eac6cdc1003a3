package ganscript.train;

import ganscript.gan.Gan;
import ganscript.nn.ExecutorType;
import org.tensorflow.proto.ConfigProto;

/** How a session runs a GAN's updates. What is chosen here can change last digits, so it follows from definition and machine alone. */
final class SessionOptions {

    private static final int MANY_ROWS = 1024;
    private static final int ORIGINAL_ROWS = 64;

    private SessionOptions() {}

    static ConfigProto of(Gan gan, ExecutorType executor) {
        return executor.threads(threads(gan), fused(gan)).build();
    }

    /** Threads within an operation: at few rows a second one costs more than it brings. Sums are cut where the threads' parts end. */
    static int threads(Gan gan) {
        return gan.batch().size() < MANY_ROWS ? 1 : Runtime.getRuntime().availableProcessors();
    }

    /**
     * Whether products are {@link ExecutorType#threads fused}: where real and generated rows are judged together, which makes
     * them many; and, though it is slower, with the original's loss at up to its 64 rows, for the original was recorded so, and
     * other last digits grow to a thousandth in 650 of its iterations. Most of the generator's are not even then: {@link ProductsApart}.
     */
    static boolean fused(Gan gan) {
        boolean original = gan.loss().equals(Gan.ORIGINAL_LOSS) && gan.batch().size() <= ORIGINAL_ROWS;
        return original || gan.judgesTogether();
    }
}
