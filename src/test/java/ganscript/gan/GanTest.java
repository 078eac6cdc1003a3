package ganscript.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ganscript.TinyGan;
import ganscript.nn.Adam;
import ganscript.nn.BatchNorm;
import ganscript.nn.Dense;
import ganscript.nn.FrozenBatchNorm;
import ganscript.nn.Layer;
import ganscript.nn.LayerNorm;
import ganscript.nn.LeakyRelu;
import ganscript.nn.Tanh;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GanTest {

    private static final TrainingData DATA = TinyGan.data();

    static Stream<Arguments> whatCannotWorkIsRefusedAtOnceInOneSentence() {
        return Stream.of(
                refusal(() -> new Batch(0), "batch(0): batch is 0: use 1 or more"),
                refusal(() -> new Batch(-64), "batch(-64): batch is -64: use 1 or more"),
                refusal(
                        () -> new Updates(0, 3),
                        "updates(0, 3): updates of the discriminator per iteration is 0: use 1 or more"),
                refusal(
                        () -> new Updates(1, -1),
                        "updates(1, -1): updates of the generator per iteration is -1: use 1 or more"),
                refusal(() -> new WarmStart(0), "warmStart(0): iterations is 0: use 1 or more"),
                refusal(() -> new WarmStart(-5), "warmStart(-5): iterations is -5: use 1 or more"),
                refusal(() -> new WarmStart(1, 0), "warmStart: learningRate is 0.0: use greater than 0"),
                refusal(
                        () -> new Generator(List.of()),
                        "generator(): there is no layer: use one or more, such as dense(1)"),
                refusal(
                        () -> new Discriminator(List.of()),
                        "discriminator(): there is no layer: use one or more, such as dense(1)"),
                refusal(
                        () -> new Generator(List.of(new Tanh())),
                        "generator: no layer of it has weights, so it can't learn: add one, such as dense(1)"),
                refusal(
                        () -> new Discriminator(List.of(new LeakyRelu(0.1), new Tanh())),
                        "discriminator: no layer of it has weights, so it can't learn: add one, such as dense(1)"),
                refusal(
                        () -> gan("g", new Generator(List.of(new Dense(1), new Dense(3), new Tanh()))),
                        "generator: its last layer is 3 wide, but the data are 1 wide: end it with dense(1)"),
                refusal(
                        () -> gan("g", new Discriminator(List.of(new Dense(2)))),
                        "discriminator: its last layer is 2 wide, but a logit is 1 wide: end it with dense(1)"),
                refusal(
                        () -> gan("g", new Batch(1), new Generator(List.of(new BatchNorm(), new Dense(1)))),
                        "batch(1): batch is 1, but batchNorm() learns from how the rows of a batch differ: use 2 or more"),
                refusal(
                        () -> gan("g", new Batch(1), new Discriminator(List.of(new BatchNorm(), new Dense(1)))),
                        "batch(1): batch is 1, but batchNorm() learns from how the rows of a batch differ: use 2 or more"),
                refusal(
                        () -> gan("g", new Generator(List.of(new LayerNorm(), new Dense(1)))),
                        "layerNorm(): its input is 1 wide, so every row would become the same: use 2 or more"),
                refusal(() -> gan("g", new Seed(1), new Seed(2)), "gan(\"g\"): seed is given twice: use one"),
                refusal(
                        () -> gan("g", new NonSaturating(1), new NonSaturating(0.9)),
                        "gan(\"g\"): loss is given twice: use one"),
                refusal(() -> gan("g", new Seed(1), null), "gan(\"g\"): part 3 is null: leave it out"),
                refusal(
                        () -> Gan.of("g", List.of()),
                        "gan(\"g\"): there are no data: add data(curve(x -> x * x + 1), between(-3, 3), jitter(0.01))"));
    }

    private static Arguments refusal(Supplier<?> what, String sentence) {
        return Arguments.of(what, sentence);
    }

    @ParameterizedTest
    @MethodSource
    void whatCannotWorkIsRefusedAtOnceInOneSentence(Supplier<?> what, String sentence) {
        assertThatThrownBy(what::get)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    static Stream<String> namesThatAreNoFolderNames() {
        return Stream.of("", " ", "a b", "a/b", "../a", ".a", "-a", "a\nb", "caf\u00e9");
    }

    @ParameterizedTest
    @MethodSource("namesThatAreNoFolderNames")
    void nameMustBeAFolders(String name) {
        assertThatThrownBy(() -> gan(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("gan(\"" + name + "\"): the name is \"" + name
                        + "\": use letters, digits, dots, dashes and underscores, since it names a folder");
    }

    @Test
    void partsThatAreNotGivenAreTheOriginals() {
        assertThat(gan("g"))
                .isEqualTo(new Gan(
                        "g",
                        DATA,
                        Optional.empty(),
                        new Generator(List.of(
                                new Dense(64),
                                new LeakyRelu(0.01),
                                new FrozenBatchNorm(),
                                new Dense(128),
                                new LeakyRelu(0.01),
                                new FrozenBatchNorm(),
                                new Dense(256),
                                new LeakyRelu(0.01),
                                new FrozenBatchNorm(),
                                new Dense(1))),
                        new Discriminator(List.of(
                                new Dense(64),
                                new Tanh(),
                                new Dense(128),
                                new Tanh(),
                                new Dense(128),
                                new Tanh(),
                                new Dense(1))),
                        new NonSaturating(0.99),
                        new Regularizers(List.of()),
                        new DiscriminatorOptimizer(new Adam(1e-4)),
                        new GeneratorOptimizer(new Adam(1e-4)),
                        new Updates(1, 3),
                        Optional.empty(),
                        Optional.empty(),
                        new Batch(64),
                        new Seed(2018)));
    }

    @Test
    void orderOfPartsDoesNotMatter() {
        assertThat(Gan.of("g", List.of(new Seed(3), new Batch(2), DATA)))
                .isEqualTo(Gan.of("g", List.of(DATA, new Batch(2), new Seed(3))));
    }

    @Test
    void withReplacesThePartsGivenAndKeepsAllOthers() {
        var before = gan("g", new Batch(5), new Seed(6), new WarmStart(7));
        var after = before.with("h", List.of(new Seed(8), new NonSaturating(0.5)));
        assertThat(after).isEqualTo(gan("h", new Batch(5), new Seed(8), new WarmStart(7), new NonSaturating(0.5)));
        assertThat(before).isEqualTo(gan("g", new Batch(5), new Seed(6), new WarmStart(7)));
    }

    @Test
    void layersAreCopied() {
        var layers = new ArrayList<Layer>(List.of(new Dense(2), new Dense(1)));
        var generator = new Generator(layers);
        layers.set(0, new Dense(99));
        assertThat(generator.layers()).containsExactly(new Dense(2), new Dense(1));
    }

    private static Gan gan(String name, GanPart... parts) {
        return Gan.of(name, Stream.concat(Stream.of(DATA), Arrays.stream(parts)).toList());
    }
}
