package ganscript.gan;

import ganscript.nn.Dense;
import ganscript.nn.Layer;
import ganscript.nn.SpectralNorm;
import java.util.ArrayList;
import java.util.List;

/**
 * The matrix products that a GAN can't do without, for a benchmark: what training takes more than they do alone is what
 * there is to win. Kernels' products with batches only, not what regularisers add.
 */
public final class MatrixProducts {

    /**
     * One product, of a [rows, inner] and a [inner, columns] matrix.
     *
     * @param transposeFirst whether the first is stored as [inner, rows]
     * @param transposeSecond whether the second is stored as [columns, inner]
     */
    public record Product(int rows, int inner, int columns, boolean transposeFirst, boolean transposeSecond) {

        /** Multiplications and additions. */
        public long operations() {
            return 2L * rows * inner * columns;
        }
    }

    private MatrixProducts() {}

    /**
     * Those of one iteration by the GAN's schedule. A discriminator's update: the generator forward, the discriminator
     * forward on real and on generated data, and its gradients by kernels and by inputs of layers on both. A generator's:
     * both forward, the gradients by the discriminator's inputs, and the generator's own by kernels and by inputs.
     */
    public static List<Product> ofIteration(Gan gan) {
        int n = gan.batch().size();
        var generator = kernels(gan.generator().layers(), gan.inputs());
        var discriminator = kernels(gan.discriminator().layers(), gan.data().seen());
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < gan.updates().discriminator(); i++) {
            forward(n, generator, products);
            for (int kind = 0; kind < 2; kind++) {
                forward(n, discriminator, products);
                byKernels(n, discriminator, products);
                byInputs(n, discriminator.subList(1, discriminator.size()), products);
            }
        }
        for (int i = 0; i < gan.updates().generator(); i++) {
            forward(n, generator, products);
            forward(n, discriminator, products);
            byInputs(n, discriminator, products);
            byKernels(n, generator, products);
            byInputs(n, generator.subList(1, generator.size()), products);
        }
        return products;
    }

    /** Those of sampling n rows. */
    public static List<Product> ofSampling(Gan gan, int n) {
        List<Product> products = new ArrayList<>();
        forward(n, kernels(gan.generator().layers(), gan.inputs()), products);
        return products;
    }

    /** {in, out} of each. */
    private static List<int[]> kernels(List<Layer> layers, int in) {
        List<int[]> kernels = new ArrayList<>();
        int width = in;
        for (Layer layer : layers) {
            if (layer instanceof Dense || layer instanceof SpectralNorm) {
                kernels.add(new int[] {width, layer.units(width)});
            }
            width = layer.units(width);
        }
        return kernels;
    }

    private static void forward(int n, List<int[]> kernels, List<Product> into) {
        kernels.forEach(kernel -> into.add(new Product(n, kernel[0], kernel[1], false, false)));
    }

    private static void byKernels(int n, List<int[]> kernels, List<Product> into) {
        kernels.forEach(kernel -> into.add(new Product(kernel[0], n, kernel[1], true, false)));
    }

    private static void byInputs(int n, List<int[]> kernels, List<Product> into) {
        kernels.forEach(kernel -> into.add(new Product(n, kernel[1], kernel[0], false, true)));
    }
}
