package ganscript.nn;

import org.tensorflow.proto.ConfigProto;

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

    /** Options for one thread in all: nothing is added in another order, so the bits are the same. */
    public ConfigProto.Builder oneThread() {
        return threads(1);
    }

    /**
     * Options for so many threads within an operation; where the executor is {@link #SINGLE_THREADED}, one operation after the
     * other. Of other executors, the first session of the process decides how many go on at a time.
     *
     * @param within 1 or more; 0 for as many as there are cores
     */
    public ConfigProto.Builder threads(int within) {
        return options().setIntraOpParallelismThreads(within).setInterOpParallelismThreads(1);
    }
}
