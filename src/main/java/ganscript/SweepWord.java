package ganscript;

import java.util.function.Consumer;

/** An option of a sweep that a single training does not have. */
record SweepWord(String name, Consumer<SweepPlan> setting) implements SweepOption {}
