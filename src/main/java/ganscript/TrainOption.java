package ganscript;

import java.util.function.Consumer;

/** How {@link GanScript#train} trains, and what it keeps. Made by the words of {@link GanScript}. */
public final class TrainOption implements SweepOption {

    private final String name;
    private final Consumer<TrainPlan> setting;

    TrainOption(String name, Consumer<TrainPlan> setting) {
        this.name = name;
        this.setting = setting;
    }

    @Override
    public String name() {
        return name;
    }

    void applyTo(TrainPlan plan) {
        setting.accept(plan);
    }
}
