package ganscript.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.tensorflow.TensorFlow;

/** Versions of what trains, for files and for people. */
public final class Versions {

    private Versions() {}

    /** GanScript's own, without loading TensorFlow. */
    public static String ganscript() {
        return properties().getProperty("ganscript");
    }

    /** Of GanScript, TensorFlow, TensorFlow Java and Java, by name. */
    static Map<String, String> all() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("ganscript", ganscript());
        versions.put("tensorflow", TensorFlow.version());
        versions.put("tensorflowJava", properties().getProperty("tensorflowJava"));
        versions.put("java", Runtime.version().toString());
        return versions;
    }

    private static Properties properties() {
        var properties = new Properties();
        try (var in = Versions.class.getResourceAsStream("/ganscript/versions.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
