package ganscript;

import static ganscript.GanScript.*;
import static org.assertj.core.api.Assertions.assertThat;

import ganscript.gan.Definition;
import ganscript.gan.Gan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DescribingTest {

    @Test
    void describingLoadsNoNativeLibrary() throws Exception {
        var lines = OwnProcess.run(List.of("-Xlog:class+load:stdout"), Describe.class);
        assertThat(lines).contains("described");
        assertThat(lines).noneMatch(line -> line.contains("org.tensorflow.internal.c_api."));
        assertThat(lines).noneMatch(line -> line.contains("org.bytedeco.javacpp.Loader "));
        assertThat(lines).anyMatch(line -> line.contains("ganscript.nn.Adam "));
        assertThat(lines).noneMatch(line -> line.startsWith("mapped ") && line.matches(".*(tensorflow|jni).*\\.so.*"));
    }

    /** The check above sees what it looks for. */
    @Test
    void trainingsGraphLoadsTheNativeLibrary() throws Exception {
        assertThat(OwnProcess.run(List.of("-Xlog:class+load:stdout"), Describe.class, "graph"))
                .anyMatch(line -> line.contains("org.tensorflow.internal.c_api."));
    }

    @Test
    void definitionOfDefaultsIsTheSpelledOutScriptsOne() {
        var data = data(curve(x -> x * x + 1), between(-3, 3), jitter(0.01));
        var spelledOut = gan(
                "parabola",
                data,
                generator(
                        dense(64),
                        leakyRelu(0.01),
                        frozenBatchNorm(),
                        dense(128),
                        leakyRelu(0.01),
                        frozenBatchNorm(),
                        dense(256),
                        leakyRelu(0.01),
                        frozenBatchNorm(),
                        dense(1)),
                discriminator(dense(64), tanh(), dense(128), tanh(), dense(128), tanh(), dense(1)),
                nonSaturating(smooth(0.99)),
                discriminatorOptimizer(adam(1e-4)),
                generatorOptimizer(adam(1e-4)),
                updates(1, 3),
                batch(64),
                seed(2018));
        assertThat(gan("parabola", data)).isEqualTo(spelledOut);
    }

    /** Describes with every word there is, and prints which native libraries are mapped. */
    static final class Describe {

        private Describe() {}

        public static void main(String[] arguments) throws IOException {
            var gan = describe();
            gan.with("other", List.of(seed(1)));
            Definition.of(gan, Map.of()).toJson();
            sgd(1e-2).momentum(0.9).nesterov(true);
            iterations(5);
            var maps = Path.of("/proc/self/maps");
            if (Files.exists(maps)) {
                Files.readAllLines(maps).forEach(line -> System.out.println("mapped " + line));
            }
            System.out.println("described");
            if (arguments.length > 0) {
                writeGraph(gan, Files.createTempDirectory("graph").toString());
            }
        }

        private static Gan describe() {
            return gan(
                    "described",
                    data(curve("sin(x) + 1"), uniform(-3, 3), jitter(0.01)),
                    generator(dense(8), tanh(), frozenBatchNorm(), relu(), batchNorm(), dropout(0.1), dense(1)),
                    discriminator(
                            spectralNorm(dense(8)),
                            leakyRelu(0.2),
                            dense(8),
                            layerNorm(),
                            elu(),
                            dense(8),
                            swish(),
                            dense(8),
                            sigmoid(),
                            dense(1)),
                    nonSaturating(smooth(0.9)),
                    regularizers(r1(1), r2(1), gradientPenalty(10)),
                    discriminatorOptimizer(
                            adamW(steps(1e-3, 100, 0.5)).weightDecay(0.1).clipNorm(1)),
                    generatorOptimizer(
                            adam(cosine(1e-3, 100).to(1e-5)).beta2(0.9).epsilon(1e-7)),
                    updates(2, 2),
                    warmStart(10),
                    batch(16),
                    seed(7));
        }
    }
}
