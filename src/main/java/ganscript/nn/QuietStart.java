package ganscript.nn;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.TensorFlow;
import org.tensorflow.internal.c_api.TFE_CustomDeviceTensorHandle;
import org.tensorflow.internal.c_api.TF_Status;
import org.tensorflow.op.Ops;

/**
 * Keeps off the console what TensorFlow 2.18 prints at a process's first session call whatever its log level is ("MLIR
 * V1 optimization pass is not enabled"): that call is a trivial one, and while it runs, standard error leads nowhere.
 *
 * <p>Java has no word for that, so libc's {@code dup2} is called through a function pointer class that JavaCPP has
 * generated for TensorFlow: on the systems' usual calling conventions its arguments arrive as integers. Where a
 * function is not found, nothing is done and the message is printed.
 */
public final class QuietStart {

    private static final int STANDARD_ERROR = 2;
    private static final int WRITE_ONLY = 1;
    private static boolean done;

    private QuietStart() {}

    /**
     * Loads TensorFlow. To be called before a session's first call; all but the first call do nothing. Leaves
     * everything as it is where {@code TF_CPP_MIN_LOG_LEVEL} does not ask for silence.
     */
    public static synchronized void load() {
        if (done) {
            return;
        }
        done = true;
        TensorFlow.version();
        if (!"3".equals(System.getenv("TF_CPP_MIN_LOG_LEVEL")) || !available()) {
            return;
        }
        int saved = call("dup", new Word(STANDARD_ERROR), 0);
        int nowhere = call("open", new BytePointer("/dev/null"), WRITE_ONLY);
        if (saved >= 0 && nowhere >= 0) {
            call("dup2", new Word(nowhere), STANDARD_ERROR);
            try {
                firstSessionCall();
            } finally {
                call("dup2", new Word(saved), STANDARD_ERROR);
            }
        }
        call("close", new Word(saved), 0);
        call("close", new Word(nowhere), 0);
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
