package ganscript.script;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl.ClassInstallException;
import jdk.jshell.spi.ExecutionControl.InternalException;

/**
 * Holds the classes that JShell makes of snippets, below the loader of this class: a snippet sees the very classes
 * that the application runs with. JDK's own delegate hangs them below the system loader and takes over the thread's
 * context loader for good.
 */
final class SnippetLoader extends URLClassLoader implements LoaderDelegate {

    private final Map<String, byte[]> declared = new ConcurrentHashMap<>();

    SnippetLoader() {
        super(new URL[0], SnippetLoader.class.getClassLoader());
    }

    @Override
    public void load(ClassBytecodes[] classes) throws ClassInstallException {
        boolean[] installed = new boolean[classes.length];
        for (ClassBytecodes each : classes) {
            declared.put(each.name(), each.bytecodes());
        }
        try {
            for (int i = 0; i < classes.length; i++) {
                Class<?> unused = loadClass(classes[i].name());
                installed[i] = true;
            }
        } catch (ClassNotFoundException | LinkageError e) {
            throw new ClassInstallException(e.toString(), installed);
        }
    }

    /** Both JShell's look-up of a class it has loaded and this loader's own step of defining it. */
    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            byte[] bytes = declared.get(name);
            return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
        }
    }

    @Override
    public void addToClasspath(String path) throws InternalException {
        try {
            for (String entry : path.split(java.io.File.pathSeparator, -1)) {
                addURL(Path.of(entry).toUri().toURL());
            }
        } catch (MalformedURLException e) {
            throw new InternalException(e.toString());
        }
    }

    /** Never called: {@link InProcessControl} redefines nothing, JShell then makes a class of a new name. */
    @Override
    public void classesRedefined(ClassBytecodes[] classes) {}
}
