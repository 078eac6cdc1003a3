package ganscript.gan;

import ganscript.nn.Adam;
import ganscript.nn.Dense;
import ganscript.nn.FrozenBatchNorm;
import ganscript.nn.Layer;
import ganscript.nn.LeakyRelu;
import ganscript.nn.Tanh;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A GAN, described: an immutable value that costs nothing and loads no native library.
 *
 * @param name names its runs' folders: letters, digits, dot, dash and underscore
 * @param data what it learns
 * @param noise what the generator is given beside the data's conditions, where it is
 * @param generator conditions and noise, [n, inputs] → what is made, [n, made]; of a curve x [n, 1] → y [n, 1]
 * @param discriminator what it sees, [n, seen] → logits [n, 1]; of a curve y [n, 1], or pairs (x, y) [n, 2]
 * @param loss what both descend
 * @param regularizers terms added to the discriminator's loss, perhaps none
 * @param updates how often each is updated per iteration
 * @param ema how the generator's weights are averaged, where they are
 * @param warmStart how the discriminator starts, where it does not start at random
 * @param batch points of each kind that an update sees
 * @param seed what all randomness comes from
 */
public record Gan(
        String name,
        TrainingData data,
        Optional<Noise> noise,
        Generator generator,
        Discriminator discriminator,
        GanLoss loss,
        Regularizers regularizers,
        DiscriminatorOptimizer discriminatorOptimizer,
        GeneratorOptimizer generatorOptimizer,
        Updates updates,
        Optional<WarmStart> warmStart,
        Optional<Ema> ema,
        Batch batch,
        Seed seed) {

    /** The trained generator's name, in the graph and in checkpoints. */
    public static final String GENERATOR = "generator";

    /** The name of the generator whose weights are the trained one's average. */
    public static final String AVERAGED = "generator_ema";

    /** The original's loss. */
    public static final GanLoss ORIGINAL_LOSS = new NonSaturating(0.99);

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

    /** @throws IllegalArgumentException when the name can't name a folder, or the parts don't fit each other */
    public Gan {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("gan(\"" + name + "\"): the name is \"" + name
                    + "\": use letters, digits, dots, dashes and underscores, since it names a folder");
        }
        if (data.given() == 0 && noise.isEmpty()) {
            throw new IllegalArgumentException("gan(\"" + name
                    + "\"): the data have no condition, so the generator is given nothing: add noise(16)");
        }
        int made = generator.units(data.given() + noise.map(Noise::width).orElse(0));
        if (made != data.made()) {
            throw new IllegalArgumentException("generator: its last layer is " + made + " wide, but the data are "
                    + data.made() + " wide: end it with dense(" + data.made() + ")");
        }
        LayerStack.checkBatch(batch, generator.layers());
        LayerStack.checkBatch(batch, discriminator.layers());
        int logits = discriminator.units(data.seen());
        if (warmStart.isPresent() && data.pairs()) {
            throw new IllegalArgumentException("warmStart: its network learns to give y back from y alone, but the "
                    + "discriminator sees pairs (x, y): leave out one of them");
        }
        if (warmStart.isPresent() && data.seen() != 1) {
            throw new IllegalArgumentException("warmStart: its network learns to give y back from y alone, but the "
                    + "discriminator sees " + data.seen() + " numbers: leave it out");
        }
        if (logits != 1) {
            throw new IllegalArgumentException("discriminator: its last layer is " + logits
                    + " wide, but a logit is 1 wide: end it with dense(1)");
        }
    }

    /**
     * A GAN of these parts and, where one is not given, the original program's.
     *
     * @throws IllegalArgumentException when a part is given twice, when there are no data, or when parts don't fit
     */
    public static Gan of(String name, List<GanPart> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) == null) {
                throw new IllegalArgumentException("gan(\"" + name + "\"): part " + (i + 1) + " is null: leave it out");
            }
            for (int j = 0; j < i; j++) {
                if (parts.get(j).part().equals(parts.get(i).part())) {
                    throw new IllegalArgumentException(
                            "gan(\"" + name + "\"): " + parts.get(i).part() + " is given twice: use one");
                }
            }
        }
        var data = find(parts, TrainingData.class)
                .orElseThrow(() -> new IllegalArgumentException("gan(\"" + name
                        + "\"): there are no data: add data(curve(x -> x * x + 1), between(-3, 3), jitter(0.01))"));
        return new Gan(
                name,
                data,
                find(parts, Noise.class),
                find(parts, Generator.class).orElseGet(() -> originalGenerator(data.made())),
                find(parts, Discriminator.class).orElseGet(Gan::originalDiscriminator),
                find(parts, GanLoss.class).orElse(ORIGINAL_LOSS),
                find(parts, Regularizers.class).orElse(new Regularizers(List.of())),
                find(parts, DiscriminatorOptimizer.class).orElse(new DiscriminatorOptimizer(new Adam(1e-4))),
                find(parts, GeneratorOptimizer.class).orElse(new GeneratorOptimizer(new Adam(1e-4))),
                find(parts, Updates.class).orElse(new Updates(1, 3)),
                find(parts, WarmStart.class),
                find(parts, Ema.class),
                find(parts, Batch.class).orElse(new Batch(64)),
                find(parts, Seed.class).orElse(new Seed(2018)));
    }

    /** Width of what the generator is given: conditions, and noise beside them. */
    public int inputs() {
        return data.given() + noise.map(Noise::width).orElse(0);
    }

    /** What the generator is given for n rows: fresh conditions, and noise beside them; [n · inputs]. */
    public float[] drawInput(int n, UniformRandomProvider random) {
        return input(data.source().drawGiven(n, random), n, random);
    }

    /** Conditions of n rows, with noise beside them where there is noise; [n · given] → [n · inputs]. */
    public float[] input(float[] given, int n, UniformRandomProvider random) {
        return noise.isPresent() ? noise.get().beside(given, n, random) : given;
    }

    /** The noise in n rows of the generator's input; [n · inputs] → [n · width of the noise]. */
    public float[] noise(float[] input, int n) {
        int width = inputs() - data.given();
        var noise = new float[n * width];
        for (int i = 0; i < n; i++) {
            System.arraycopy(input, i * inputs() + data.given(), noise, i * width, width);
        }
        return noise;
    }

    /**
     * Whether the discriminator judges real and generated rows in one pass: where both are penalised and no layer makes rows
     * depend on each other, and only where iterations are not compiled, for what is compiled is quick with few rows.
     */
    public boolean judgesTogether() {
        return !CompiledIterations.pay(this)
                && regularizers.ofBoth()
                && discriminator.layers().stream().noneMatch(Layer::phased);
    }

    /** The name of the generator that is sampled and exported. */
    public String sampled() {
        return ema.isPresent() ? AVERAGED : GENERATOR;
    }

    /**
     * This GAN with some parts replaced, and perhaps another name.
     *
     * @throws IllegalArgumentException as {@link #of} does
     */
    public Gan with(String otherName, List<GanPart> changes) {
        List<GanPart> parts = new ArrayList<>(changes);
        List<GanPart> mine = new ArrayList<>(List.of(
                data,
                generator,
                discriminator,
                loss,
                regularizers,
                discriminatorOptimizer,
                generatorOptimizer,
                updates,
                batch,
                seed));
        warmStart.ifPresent(mine::add);
        ema.ifPresent(mine::add);
        noise.ifPresent(mine::add);
        for (GanPart part : mine) {
            if (changes.stream().noneMatch(change -> change.part().equals(part.part()))) {
                parts.add(part);
            }
        }
        return of(otherName, parts);
    }

    private static <T extends GanPart> Optional<T> find(List<GanPart> parts, Class<T> kind) {
        return parts.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static Generator originalGenerator(int made) {
        List<Layer> layers = new ArrayList<>();
        for (int units : new int[] {64, 128, 256}) {
            layers.addAll(List.of(new Dense(units), new LeakyRelu(0.01), new FrozenBatchNorm()));
        }
        layers.add(new Dense(made));
        return new Generator(layers);
    }

    private static Discriminator originalDiscriminator() {
        return new Discriminator(List.of(
                new Dense(64), new Tanh(), new Dense(128), new Tanh(), new Dense(128), new Tanh(), new Dense(1)));
    }
}
