package ganscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Scripts import by {@code *}: no name of ours may be another's there. */
class NamesTest {

    /** What jshell imports by default, {@code jshell --startup DEFAULT}, and every Java file. */
    private static final List<String> IMPORTED = List.of(
            "java.lang",
            "java.io",
            "java.math",
            "java.net",
            "java.nio.file",
            "java.util",
            "java.util.concurrent",
            "java.util.function",
            "java.util.prefs",
            "java.util.regex",
            "java.util.stream");

    /** Of Java 21 to 25, for those who run this on 17. */
    private static final List<String> NEWER = List.of("IO", "ScopedValue", "StringTemplate", "StructuredTaskScope");

    @Test
    void noPublicClassBearsANameThatEveryScriptHasAlready() throws IOException {
        var names = publicClasses();
        assertThat(names).contains("GanScript", "Gan", "Run");
        for (String name : names) {
            assertThat(NEWER).doesNotContain(name);
            for (String place : IMPORTED) {
                assertThat(exists(place + "." + name)).as(place + "." + name).isFalse();
            }
        }
    }

    @Test
    void noWordOfTheDslHidesAMethodOfObject() {
        var ofObject = Arrays.stream(Object.class.getDeclaredMethods())
                .map(Method::getName)
                .toList();
        assertThat(Arrays.stream(GanScript.class.getMethods())
                        .filter(method -> Modifier.isStatic(method.getModifiers()))
                        .map(Method::getName))
                .contains("gan", "train", "export")
                .doesNotContainAnyElementsOf(ofObject);
    }

    private static List<String> publicClasses() throws IOException {
        var root = Path.of("target", "classes");
        try (Stream<Path> files = Files.walk(root.resolve("ganscript"))) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file -> file.replace(".class", "").replace('/', '.').replace('\\', '.'))
                    .filter(name -> Modifier.isPublic(load(name).getModifiers()))
                    .map(name -> name.substring(name.lastIndexOf('.') + 1))
                    // A nested class is imported with its outer's name before it.
                    .filter(name -> !name.contains("$"))
                    .toList();
        }
    }

    private static boolean exists(String name) {
        try {
            Class.forName(name, false, NamesTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, NamesTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
