package ganscript.gan;

import static org.assertj.core.api.Assertions.assertThat;

import ganscript.TinyGan;
import ganscript.gan.MatrixProducts.Product;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatrixProductsTest {

    /**
     * By hand from the sizes of the original's kernels. Generator 1·64 + 64·128 + 128·256 + 256·1 = 41280, without its
     * first 41216; discriminator 64 + 8192 + 16384 + 128 = 24768, without its first 24704. An update of the
     * discriminator: 41280 + 2 · (24768 + 24768 + 24704); each of three of the generator: 41280 + 24768 + 24768 + 41280 +
     * 41216. Two operations for each of 64 rows: the 91 MFLOP that are known of an iteration.
     */
    @Test
    void anIterationOfTheOriginalTakes91MillionOperations() {
        var products = MatrixProducts.ofIteration(Gan.of("parabola", List.of(TinyGan.data())));
        assertThat(products.stream().mapToLong(Product::operations).sum())
                .isEqualTo(
                        2L * 64 * (41280 + 2 * (24768 + 24768 + 24704) + 3 * (41280 + 24768 + 24768 + 41280 + 41216)))
                .isBetween(90_000_000L, 92_000_000L);
    }

    @Test
    void aSampleTakesEachKernelOfTheGeneratorOnce() {
        assertThat(MatrixProducts.ofSampling(TinyGan.of(), 10))
                .containsExactly(new Product(10, 1, 4, false, false), new Product(10, 4, 1, false, false));
    }
}
