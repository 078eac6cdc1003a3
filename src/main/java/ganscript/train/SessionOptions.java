package ganscript.train;

import ganscript.gan.CompiledIterations;
import ganscript.gan.Gan;
import ganscript.nn.ExecutorType;
import org.tensorflow.proto.ConfigProto;

/** How a session runs a GAN's updates. Both can change last digits, so they follow from the definition alone. */
final class SessionOptions {

    private static final int MANY_ROWS = 1024;

    private SessionOptions() {}

    static ConfigProto of(Gan gan, ExecutorType executor) {
        return executor.threads(threads(gan), fused(gan)).build();
    }

    /** Threads within an operation: at few rows a second one costs more than it brings. Sums are cut where the threads' parts end. */
    static int threads(Gan gan) {
        return gan.batch().size() < MANY_ROWS ? 1 : Runtime.getRuntime().availableProcessors();
    }

    /**
     * Whether products are {@link ExecutorType#threads fused}: where they have many rows; and, slower or not, in the original's
     * own GAN, for so it was recorded, and other last digits are a thousandth after 700 of its iterations.
     */
    private static boolean fused(Gan gan) {
        boolean original = gan.loss().equals(Gan.ORIGINAL_LOSS) && CompiledIterations.pay(gan);
        return original || gan.judgesTogether();
    }
}
