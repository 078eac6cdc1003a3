package ganscript.script;

import java.util.Map;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** Names the engine that the shell asks for, {@value #NAME}; public only because service loaders want it so. */
public final class InProcessEngine implements ExecutionControlProvider {

    static final String NAME = "ganscript";

    /** For the service loader. */
    public InProcessEngine() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
        return new InProcessControl(true);
    }
}
