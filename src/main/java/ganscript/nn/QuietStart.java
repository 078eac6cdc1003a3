package ganscript.nn;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.tensorflow.ConcreteFunction;
import org.tensorflow.Graph;
import org.tensorflow.Output;
import org.tensorflow.Session;
import org.tensorflow.Signature;
import org.tensorflow.TensorFlow;
import org.tensorflow.internal.c_api.TFE_CustomDeviceTensorHandle;
import org.tensorflow.internal.c_api.TF_Status;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.DataType;
import org.tensorflow.types.TFloat32;

/**
 * Keeps off the console what TensorFlow 2.18 prints at a process's first session call whatever its log level is ("MLIR
 * V1 optimization pass is not enabled"): that call is a trivial one, and while it runs, standard error leads nowhere.
 *
 * <p>Java has no word for that, so libc's {@code dup2} is called through a function pointer class that JavaCPP has
 * generated for TensorFlow: on the systems' usual calling conventions its arguments arrive as integers. Where a
 * function is not found, nothing is done and the message is printed.
 *
 * <p>TensorFlow's compiler XLA is loaded in the same way, with the flags with which it is quickest here: it takes them from
 * the environment at its first use, which Java can't set either. Nor can it set that each session has threads of its own,
 * as many as its options say; otherwise the first session of a process decides how many all later ones share, and those that
 * have nothing to do watch for work, which costs a training within one thread a tenth of its time and more.
 */
public final class QuietStart {

    private static final int STANDARD_ERROR = 2;
    private static final int WRITE_ONLY = 1;

    /**
     * The older of XLA's two runtimes takes three quarters of the time; sums over a batch's rows in windows of 32 would not be
     * turned into vector instructions; and less of LLVM's work costs no speed here.
     */
    private static final String COMPILER_FLAGS = "--xla_cpu_use_thunk_runtime=false"
            + " --xla_disable_hlo_passes=tree_reduction_rewriter"
            + " --xla_backend_optimization_level=1 --xla_llvm_disable_expensive_passes=true";

    private static boolean done;
    private static boolean compilerDone;

    // The environment keeps the pointers.
    @SuppressWarnings("unused")
    private static BytePointer threadsPool;

    @SuppressWarnings("unused")
    private static BytePointer compilerFlags;

    private QuietStart() {}

    /**
     * Loads TensorFlow. To be called before any session of the process is made, for the first one decides about threads; all
     * but the first call do nothing. Prints what TensorFlow prints where {@code TF_CPP_MIN_LOG_LEVEL} does not ask for
     * silence, and leaves the threads as they are where {@code TF_OVERRIDE_GLOBAL_THREADPOOL} is set.
     */
    public static synchronized void load() {
        if (done) {
            return;
        }
        done = true;
        TensorFlow.version();
        threadsPool = setEnvironment("TF_OVERRIDE_GLOBAL_THREADPOOL", "1");
        quietly(QuietStart::firstSessionCall);
    }

    /**
     * Loads TensorFlow's compiler XLA, which says so at its first use whatever the log level is.
     *
     * @throws RuntimeException TensorFlow's, at the first call, where this system's TensorFlow has none
     */
    public static synchronized void loadCompiler() {
        load();
        if (!compilerDone) {
            compilerDone = true;
            compilerFlags = setEnvironment("XLA_FLAGS", COMPILER_FLAGS);
            quietly(QuietStart::firstCompiledCall);
        }
    }

    private static void quietly(Runnable call) {
        if (!"3".equals(System.getenv("TF_CPP_MIN_LOG_LEVEL")) || !available()) {
            return;
        }
        int saved = call("dup", new Word(STANDARD_ERROR), 0);
        int nowhere = call("open", new BytePointer("/dev/null"), WRITE_ONLY);
        try {
            if (saved >= 0 && nowhere >= 0) {
                call("dup2", new Word(nowhere), STANDARD_ERROR);
                call.run();
            }
        } finally {
            call("dup2", new Word(saved), STANDARD_ERROR);
            call("close", new Word(saved), 0);
            call("close", new Word(nowhere), 0);
        }
    }

    /** Sets a variable of the environment which nobody has set. */
    private static BytePointer setEnvironment(String name, String value) {
        if (System.getenv(name) != null || Loader.addressof("putenv") == null) {
            return null;
        }
        var pointer = new BytePointer(name + "=" + value);
        call("putenv", pointer, 0);
        return pointer;
    }

    private static boolean available() {
        for (String function : new String[] {"dup", "open", "dup2", "close"}) {
            if (Loader.addressof(function) == null) {
                return false;
            }
        }
        return true;
    }

    private static void firstSessionCall() {
        try (var graph = new Graph();
                var session = new Session(graph)) {
            session.runner().fetch(Ops.create(graph).constant(0f)).run().close();
        }
    }

    private static void firstCompiledCall() {
        try (var function = ConcreteFunction.create(QuietStart::identity);
                var graph = new Graph();
                var session = new Session(graph)) {
            graph.attachFunction(function);
            var tf = Ops.create(graph);
            var call = tf.scope()
                    .opBuilder("StatefulPartitionedCall", "call")
                    .addInputList(new Output<?>[] {tf.constant(0f).asOutput()})
                    .setAttr("Tin", new DataType[] {DataType.DT_FLOAT})
                    .setAttr("Tout", new DataType[] {DataType.DT_FLOAT})
                    .setAttr("f", function)
                    .setAttr("_XlaMustCompile", true)
                    .build();
            session.runner().fetch(call.output(0)).run().close();
        }
    }

    private static Signature identity(Ops tf) {
        var x = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
        return Signature.builder("compiled_identity")
                .input("x", x)
                .output("y", tf.identity(x))
                .build();
    }

    private static int call(String function, Pointer first, long second) {
        try (var cell = new PointerPointer<Pointer>(1)) {
            cell.put(Loader.addressof(function));
            return new LibcFunction(cell).call(first, new TF_Status(new Word(second)));
        }
    }

    /** int f(int or pointer, int). */
    private static final class LibcFunction extends TFE_CustomDeviceTensorHandle.Num_dims_Pointer_TF_Status {
        LibcFunction(Pointer cell) {
            super(cell);
        }
    }

    /** An integer where a pointer is asked for. */
    private static final class Word extends Pointer {
        Word(long value) {
            address = value;
        }
    }
}
