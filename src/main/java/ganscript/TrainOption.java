package ganscript;

import java.util.function.Consumer;

/** How {@link GanScript#train} trains, and what it keeps. Made by the words of {@link GanScript}. */
public final class TrainOption {

    private final String name;
    private final Consumer<TrainPlan> setting;

    TrainOption(String name, Consumer<TrainPlan> setting) {
        this.name = name;
        this.setting = setting;
    }

    /** What a script calls it. */
    String name() {
        return name;
    }

    void applyTo(TrainPlan plan) {
        setting.accept(plan);
    }
}
