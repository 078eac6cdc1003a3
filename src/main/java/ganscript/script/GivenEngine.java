package ganscript.script;

import java.util.Map;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** Hands JShell a control made before, which the runner keeps to ask it what was thrown. */
record GivenEngine(InProcessControl control) implements ExecutionControlProvider {

    @Override
    public String name() {
        return InProcessEngine.NAME;
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
        return control;
    }
}
