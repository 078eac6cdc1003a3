package ganscript.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ganscript.TinyGan;
import ganscript.nn.BatchNorm;
import ganscript.nn.Dense;
import ganscript.nn.Dropout;
import ganscript.nn.Elu;
import ganscript.nn.FrozenBatchNorm;
import ganscript.nn.Layer;
import ganscript.nn.LayerNorm;
import ganscript.nn.LeakyRelu;
import ganscript.nn.Relu;
import ganscript.nn.Sigmoid;
import ganscript.nn.SpectralNorm;
import ganscript.nn.Swish;
import ganscript.nn.Tanh;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Layers in a definition's file. */
class LayerJsonTest {

    private static final List<Layer> LAYERS = List.of(
            new SpectralNorm(new Dense(7)),
            new BatchNorm(),
            new Relu(),
            new Dense(6),
            new FrozenBatchNorm(),
            new LeakyRelu(0.125),
            new LayerNorm(),
            new Elu(),
            new Dropout(0.375),
            new Swish(),
            new Tanh(),
            new Sigmoid(),
            new Dense(1));

    private static final Gan GAN = TinyGan.of(new Generator(LAYERS), new Discriminator(LAYERS));

    @TempDir
    Path folder;

    @Test
    void everyLayerComesBackFromJson() throws IOException {
        assertThat(LAYERS.stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(Layer.class.getPermittedSubclasses());
        var read = Definition.read(file(Definition.of(GAN, Map.of()).toJson())).gan(Optional.empty());
        assertThat(read.generator()).isEqualTo(GAN.generator());
        assertThat(read.discriminator()).isEqualTo(GAN.discriminator());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"units\" : 7 | \"units\" : 0 | dense(0): units is 0: use 1 or more",
                "\"rate\" : 0.375 | \"rate\" : 1 | dropout(1.0): rate is 1.0: use 0 or more and less than 1",
                "\"layer\" : | \"of\" : | spectralNorm: the layer is null: use one such as dense(64)",
                "\"type\" : \"dense\" | \"type\" : \"tanh\" | the type \"tanh\" is unknown: use one of [dense]",
                "\"type\" : \"dense\" | \"kind\" : \"dense\" | \"type\" is missing: use one of [dense]",
            })
    void badValueIsNamedInOneSentence(String good, String bad, String sentence) throws IOException {
        String json = Definition.of(GAN, Map.of()).toJson();
        assertThat(json).contains(good);
        int at = json.indexOf(good);
        var file = file(json.substring(0, at) + bad + json.substring(at + good.length()));
        assertThatThrownBy(() -> Definition.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(file + ": line ")
                .hasMessageEndingWith(": " + sentence);
    }

    private Path file(String json) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "definition", ".json"), json);
    }
}
