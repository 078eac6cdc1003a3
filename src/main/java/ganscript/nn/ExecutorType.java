package ganscript.nn;

import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.RewriterConfig;
import org.tensorflow.proto.RewriterConfig.Toggle;

/** Which of TensorFlow's executors runs a session's operations. */
public enum ExecutorType {

    /** TensorFlow's own choice; only it records the time that each node takes. */
    DEFAULT(""),

    /** Hands no operation to another thread, which costs more than small operations do; knows no control flow of TensorFlow 1. */
    SINGLE_THREADED("SINGLE_THREADED_EXECUTOR");

    private final String name;

    ExecutorType(String name) {
        this.name = name;
    }

    /** A session's options with it. */
    public ConfigProto.Builder options() {
        return ConfigProto.newBuilder()
                .setExperimental(ConfigProto.Experimental.newBuilder().setExecutorType(name));
    }

    /** Options for one thread in all, without {@link #threads fused products}. */
    public ConfigProto.Builder oneThread() {
        return threads(1, false);
    }

    /**
     * Options for so many threads within an operation; where the executor is {@link #SINGLE_THREADED}, one operation after the
     * other. Of other executors, the first session of the process decides how many go on at a time.
     *
     * @param within 1 or more; 0 for as many as there are cores
     * @param fused whether a matrix product, a bias and an activation become one operation. It lays out its kernel anew at each
     *     call, which takes longer than what it saves unless there are many rows for the size of the kernel
     */
    public ConfigProto.Builder threads(int within, boolean fused) {
        var rewriting = RewriterConfig.newBuilder().setRemapping(fused ? Toggle.DEFAULT : Toggle.OFF);
        return options()
                .setIntraOpParallelismThreads(within)
                .setInterOpParallelismThreads(1)
                .setGraphOptions(GraphOptions.newBuilder().setRewriteOptions(rewriting));
    }
}
