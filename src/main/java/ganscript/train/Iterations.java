package ganscript.train;

import ganscript.gan.CompiledIterations;
import ganscript.gan.Gan;
import ganscript.gan.UpdateInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The iterations of a training: the first ones update by update, later ones, where that pays, several in one compiled
 * call. The change comes at a fixed iteration, whenever the compiler is ready, so that the same definition and seed give the
 * same bits.
 */
final class Iterations {

    /** That all are single updates. */
    static final int NEVER = Integer.MAX_VALUE;

    /** Iterations before the change: about as long as compiling takes beside them. */
    private static final int SINGLE = 2000;

    /** Iterations from which on a training takes less time in all, with what compiling costs. */
    private static final int WORTH = 10_000;

    /**
     * Iterations before compiling begins: for the time in which TensorFlow looks at what is to be compiled, it can't run
     * anything for the first time.
     */
    private static final int FIRST = 50;

    private final Gan gan;
    private final TrainingSession session;
    private final Batches batches;
    private final int single;
    private Optional<CompiledCalls> compiled = Optional.empty();
    private boolean refused;
    private int done;
    private UpdateInput lastInput;

    /** @param single how many iterations of single updates come first, or {@link #NEVER} */
    Iterations(Gan gan, int single, TrainingSession session) {
        this.gan = gan;
        this.single = single;
        this.session = session;
        batches = new Batches(gan, session.graph().generatorSeesReal());
    }

    /** How many iterations of single updates come first in a training of so many, or {@link #NEVER}. */
    static int single(Gan gan, int all) {
        return all >= WORTH && CompiledIterations.pay(gan) ? SINGLE : NEVER;
    }

    /** What they are fed. */
    Batches batches() {
        return batches;
    }

    /** What the last update was fed. */
    UpdateInput lastInput() {
        return lastInput;
    }

    /**
     * How many may be done after the next call. Calls end at multiples of their greatest length, so that who counts
     * iterations by hundreds meets their ends.
     */
    int endOfCall() {
        return done >= single && !refused ? (done / CompiledIterations.MOST + 1) * CompiledIterations.MOST : done + 1;
    }

    /**
     * Does iterations.
     *
     * @param count how many, at most up to {@link #endOfCall}
     * @param measured whether norms of gradients and learning rates of the last are wanted
     */
    Iterated run(int count, boolean measured) {
        if (single != NEVER && compiled.isEmpty() && done >= Math.min(FIRST, single)) {
            compiled = Optional.of(session.compile());
        }
        boolean several = done >= single && !refused && ready();
        List<List<UpdateInput>> inputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            inputs.add(batches.next());
        }
        done += count;
        var last = inputs.get(count - 1);
        lastInput = last.get(last.size() - 1);
        if (several) {
            return last(compiled.orElseThrow().run(inputs).get(count - 1));
        }
        Iterated iterated = null;
        for (var updates : inputs) {
            iterated = update(updates, measured);
        }
        return iterated;
    }

    /** What can't be compiled, or not in a time that it saves, goes on in single updates. */
    private boolean ready() {
        try {
            compiled.orElseThrow().await();
            return true;
        } catch (RuntimeException e) {
            refused = true;
            return false;
        }
    }

    private Iterated last(CompiledIterations.Figures figures) {
        var losses = figures.losses();
        float[] norms = figures.norms();
        float[] rates = figures.rates();
        return new Iterated(
                new Step(losses[gan.updates().discriminator() - 1], norms[0], rates[0]),
                new Step(losses[losses.length - 1], norms[1], rates[1]));
    }

    private Iterated update(List<UpdateInput> updates, boolean measured) {
        Step discriminator = null;
        Step generator = null;
        for (int i = 0; i < updates.size(); i++) {
            float[] real = updates.get(i).real();
            float[] given = updates.get(i).given();
            if (i < gan.updates().discriminator()) {
                discriminator = session.updateDiscriminator(real, given, measured);
            } else if (i < updates.size() - 1) {
                generator = session.updateGenerator(real, given, measured);
            } else {
                generator = session.endIteration(real, given, measured);
            }
        }
        return new Iterated(discriminator, generator);
    }
}
