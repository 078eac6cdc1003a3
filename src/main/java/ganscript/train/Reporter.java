package ganscript.train;

import java.util.Map;
import org.tensorflow.proto.RunMetadata;

/** Hears of a run while it trains. Every call comes on the training thread, in time order. */
public interface Reporter extends AutoCloseable {

    /**
     * How often it wants figures: {@link #reported} follows the updates of iterations 0, every, 2 · every, … and
     * comes once more at the end.
     *
     * @return iterations, 1 or more
     */
    int every();

    /** Before the first iteration. */
    default void started(RunStart start) {}

    /** Before the first iteration, where it was asked for: TensorFlow's record of one update of each network. */
    default void profiled(Map<String, RunMetadata> records) {}

    /** After each iteration, with the number of those done so far; must cost next to nothing. */
    default void iterated(int iterationsDone) {}

    /** After the updates of a reported iteration; the report can be asked until this returns, and what it has told does not change. */
    void reported(Report report);

    /**
     * Training has gone wrong, as the sentence says.
     *
     * @return whether it was shown
     */
    default boolean warned(String sentence) {
        return false;
    }

    /** After the last report, also when training failed, be it before {@link #started}. */
    @Override
    default void close() {}
}
