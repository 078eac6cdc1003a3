package ganscript.model;

import ganscript.data.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;

/**
 * A SavedModel's network, ready to be called for any number of rows: in chunks, as many at a time as there are cores,
 * each within one thread.
 */
final class Serving {

    /** Rows of one call: enough to keep the matrix kernels busy, few enough for a core's own cache. */
    static final int CHUNK = 2048;

    private final Session session;
    private final ModelColumns columns;
    private final Map<String, Output<?>> tensors = new HashMap<>();

    /** Closes nothing of the bundle's. */
    Serving(SavedModelBundle bundle, ModelColumns columns) {
        this.session = bundle.session();
        this.columns = columns;
        columns.tensors().forEach(name -> tensors.put(name, bundle.graph().outputOrThrow(name)));
    }

    /**
     * What it makes of n rows.
     *
     * @param given the conditions, in order, [n] each
     * @param noise row by row, [n · width]
     * @throws IllegalArgumentException when TensorFlow refuses the values, as of an unknown category
     */
    List<Values> make(List<Values> given, float[] noise, int n) {
        var made = new Gathered(columns.made(), n);
        if (n <= CHUNK) {
            make(given, noise, 0, n, made);
            return made.columns();
        }
        var failure = new AtomicReference<RuntimeException>();
        IntStream.range(0, (n + CHUNK - 1) / CHUNK).parallel().forEach(chunk -> {
            try {
                make(given, noise, chunk * CHUNK, Math.min((chunk + 1) * CHUNK, n), made);
            } catch (RuntimeException e) {
                // Streams would wrap it into another one, with another message.
                failure.compareAndSet(null, e);
            }
        });
        if (failure.get() != null) {
            throw failure.get();
        }
        return made.columns();
    }

    private void make(List<Values> given, float[] noise, int from, int to, Gathered made) {
        if (from == to) {
            return;
        }
        try (var call = new ModelCall(this, columns, given, noise, from, to);
                Result result = call.run()) {
            made.put(from, result);
        }
    }

    /** A call of it. */
    Session.Runner runner() {
        return session.runner();
    }

    /** A tensor of the signature's, by its name in the graph. */
    Output<?> tensor(String name) {
        return tensors.get(name);
    }
}
