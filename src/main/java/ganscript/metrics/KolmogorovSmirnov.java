package ganscript.metrics;

import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.apache.commons.statistics.inference.PValueMethod;

/**
 * The two-sided Kolmogorov-Smirnov test of two samples of numbers (Hodges: The significance probability of the Smirnov
 * two-sample test, Arkiv för Matematik 3, 1958), as Commons Statistics computes it.
 *
 * @param statistic the largest distance |F − G| of the empirical distribution functions, from 0 to 1
 * @param pValue how probable a distance as large or larger is between two samples of one continuous distribution, from 0
 *     to 1; where numbers occur in both samples, no more probable than that
 */
record KolmogorovSmirnov(double statistic, double pValue) {

    /** Samples up to this size get the exact probability, larger ones the limit's: so does SciPy. */
    private static final int LARGEST_EXACT = 10_000;

    /**
     * [n] and [m] → the test. O(n log n + m log m) time for the statistic; the exact probability takes O(n · m) at most,
     * a quarter of a second for 10,000 numbers each.
     *
     * @throws IllegalArgumentException when a sample has fewer than 2 numbers, or a number is not finite
     */
    static KolmogorovSmirnov between(double[] real, double[] generated) {
        var x = PointColumns.of("real", real);
        var y = PointColumns.of("generated", generated);
        x.checkAtLeast(2, "for the Kolmogorov-Smirnov test");
        y.checkAtLeast(2, "for the Kolmogorov-Smirnov test");
        var method = Math.max(x.size(), y.size()) > LARGEST_EXACT ? PValueMethod.ASYMPTOTIC : PValueMethod.EXACT;
        var result = KolmogorovSmirnovTest.withDefaults().with(method).test(x.column(0), y.column(0));
        return new KolmogorovSmirnov(result.getStatistic(), result.getPValue());
    }
}
