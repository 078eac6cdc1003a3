package ganscript;

/** How {@link GanScript#sweep} trains: the words of {@code train}, and those of a sweep alone. */
public sealed interface SweepOption permits TrainOption, SweepWord {

    /** What a script calls it. */
    String name();
}
