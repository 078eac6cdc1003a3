package ganscript.script;

import java.lang.reflect.Method;
import java.util.Optional;
import jdk.jshell.execution.DirectExecutionControl;

/**
 * Runs snippets on the thread that evaluates them, where the JDK's local engine starts a thread for each: scopes
 * bound to a thread would break between two lines of a script. It also keeps what a snippet threw, since JShell
 * hands on no more than its name, message and frames.
 */
final class InProcessControl extends DirectExecutionControl {

    /** Presses of Ctrl-C on one snippet that does not stop, until it takes the shell with it. */
    private static final int PRESSES_TO_LEAVE = 3;

    private static final int EXIT_INTERRUPTED = 130;

    private final SnippetLoader loader;
    private final boolean echo;
    private Throwable thrown;
    private Thread running;
    private int stops;

    /**
     * @param echo whether the values of snippets are wanted; their {@code toString} is never called otherwise
     */
    InProcessControl(boolean echo) {
        this(new SnippetLoader(), echo);
    }

    private InProcessControl(SnippetLoader loader, boolean echo) {
        super(loader);
        this.loader = loader;
        this.echo = echo;
    }

    /** What was thrown since the last call, as the very object. */
    Optional<Throwable> takeThrown() {
        Optional<Throwable> taken = Optional.ofNullable(thrown);
        thrown = null;
        return taken;
    }

    @Override
    public void load(ClassBytecodes[] classes)
            throws ClassInstallException, NotImplementedException, EngineTerminationException {
        try {
            super.load(classes);
        } catch (ClassInstallException e) {
            thrown = e;
            throw e;
        }
    }

    @Override
    public String invoke(String className, String methodName)
            throws RunException, InternalException, EngineTerminationException {
        try {
            return super.invoke(className, methodName);
        } catch (InternalException e) {
            // JShell drops these without a word.
            thrown = e;
            throw e;
        }
    }

    @Override
    protected String invoke(Method snippet) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        enter(thread);
        try {
            Object value = snippet.invoke(null);
            return echo ? valueString(value) : "";
        } finally {
            leave();
            thread.setContextClassLoader(before);
        }
    }

    @Override
    protected String throwConvertedInvocationException(Throwable cause) throws RunException, InternalException {
        thrown = cause;
        return super.throwConvertedInvocationException(cause);
    }

    /**
     * Ctrl-C in the shell: interrupts the thread, which a training run obeys. Java has no way to stop code that does
     * not, so pressing on leaves the shell.
     */
    @Override
    public synchronized void stop() {
        if (running == null) {
            return;
        }
        stops++;
        if (stops == PRESSES_TO_LEAVE) {
            System.exit(EXIT_INTERRUPTED);
        }
        running.interrupt();
    }

    private synchronized void enter(Thread thread) {
        running = thread;
        stops = 0;
    }

    private synchronized void leave() {
        running = null;
        if (stops > 0) {
            // An interruption that came too late must not reach the next snippet.
            boolean unused = Thread.interrupted();
        }
    }
}
