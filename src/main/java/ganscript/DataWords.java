package ganscript;

import ganscript.data.Cloud;
import ganscript.data.Conditions;
import ganscript.data.Curve;
import ganscript.data.CurveData;
import ganscript.data.Domain;
import ganscript.data.Grid;
import ganscript.data.Jitter;
import ganscript.data.Moons;
import ganscript.data.NoisyCurve;
import ganscript.data.NoisyCurveData;
import ganscript.data.Ring;
import ganscript.data.Spiral;
import ganscript.data.Table;
import ganscript.data.TableColumn;
import ganscript.gan.Noise;
import ganscript.gan.TrainingData;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The words that say what a GAN learns: curves, clouds of points, tables. Scripts see them through {@link GanScript}. As
 * those of {@link Definitions}, they load no native library and fail at once on a value that can't work.
 */
class DataWords extends Learning {

    DataWords() {}

    /** Data on a curve: x from the domain, moved by jitter, and y = f(x). The generator is given x and makes y. */
    public static TrainingData data(Curve curve, Domain domain, Jitter jitter) {
        return new TrainingData(new CurveData(curve, domain, jitter), false);
    }

    /** Data on a curve, without jitter. */
    public static TrainingData data(Curve curve, Domain domain) {
        return data(curve, domain, Jitter.NONE);
    }

    /**
     * Data on a curve of which the discriminator sees pairs (x, y): it then tells whether y belongs to x, and the
     * generator must learn the curve itself and not only how often each y occurs.
     */
    public static TrainingData pairs(Curve curve, Domain domain, Jitter jitter) {
        return new TrainingData(new CurveData(curve, domain, jitter), true);
    }

    /** Pairs on a curve, without jitter. */
    public static TrainingData pairs(Curve curve, Domain domain) {
        return pairs(curve, domain, Jitter.NONE);
    }

    /** Data around a curve; the discriminator sees y alone. The generator is given x and, to be able to vary, noise. */
    public static TrainingData data(NoisyCurve curve, Domain domain) {
        return new TrainingData(noisyData(curve, domain), false);
    }

    /** Data around a curve, of which the discriminator sees pairs (x, y). Add {@link #noise}. */
    public static TrainingData pairs(NoisyCurve curve, Domain domain) {
        return new TrainingData(noisyData(curve, domain), true);
    }

    private static NoisyCurveData noisyData(NoisyCurve curve, Domain domain) {
        return new NoisyCurveData(new CurveData(curve.middle(), domain, Jitter.NONE), curve.spread());
    }

    /** A cloud of points (x, y) that the generator makes from noise alone: add {@link #noise}. */
    public static TrainingData data(Cloud cloud) {
        return new TrainingData(cloud, false);
    }

    /** Rows of a table, all columns of which the generator makes from noise: add {@link #noise}. */
    public static TrainingData data(Table table) {
        return new TrainingData(table, false);
    }

    /**
     * Rows of a table: the generator is given some columns, and noise beside them, and makes the others; the
     * discriminator sees all.
     *
     * @throws IllegalArgumentException when there is no such column, or nothing is left to make
     */
    public static TrainingData data(Table table, Conditions given) {
        return new TrainingData(table.given(given), !given.names().isEmpty());
    }

    /**
     * y around a curve: normally distributed with mean {@code middle} and standard deviation {@code spread}, which is 0 or
     * more and in units of y.
     */
    public static NoisyCurve noisy(Curve middle, Curve spread) {
        return new NoisyCurve(middle, spread);
    }

    /** Gaussians on a circle around the origin, such as {@code ring(8, 2, 0.1)}: so many, its radius, their sigma. */
    public static Cloud ring(int modes, double radius, double sigma) {
        return new Ring(modes, radius, sigma);
    }

    /** Gaussians on a square grid around the origin, such as {@code grid(5, 1.5, 0.1)}: a row's, spacing, their sigma. */
    public static Cloud grid(int side, double spacing, double sigma) {
        return new Grid(side, spacing, sigma);
    }

    /** Two interleaved half circles of radius 1, with Gaussian noise of that sigma, 0 or more. */
    public static Cloud moons(double sigma) {
        return new Moons(sigma);
    }

    /** An Archimedean spiral of so many turns out to a radius, with Gaussian noise of that sigma, 0 or more. */
    public static Cloud spiral(double turns, double radius, double sigma) {
        return new Spiral(turns, radius, sigma);
    }

    /**
     * Columns of a CSV file with a header. Numbers are standardised for training; what is sampled and exported is in the
     * file's own units.
     *
     * @throws IllegalArgumentException when the file can't be read, a column is missing, a value is missing or no number
     */
    public static Table table(String file, TableColumn... columns) {
        return Table.read(Path.of(file), List.of(columns));
    }

    /** A table's column of numbers. */
    public static TableColumn numeric(String column) {
        return new TableColumn(column, TableColumn.Kind.NUMERIC);
    }

    /** A table's column of categories. */
    public static TableColumn category(String column) {
        return new TableColumn(column, TableColumn.Kind.CATEGORY);
    }

    /** The columns of a table that the generator is given, and does not make. */
    public static Conditions given(String... columns) {
        return new Conditions(List.of(columns));
    }

    /** Gives the generator so many standard normal numbers beside what else it is given, fresh for each row; 1 or more. */
    public static Noise noise(int width) {
        return new Noise(width);
    }

    /** A curve given as a lambda, such as {@code x -> x * x + 1}; finite wherever the data need it. No file can hold it. */
    public static Curve curve(DoubleUnaryOperator function) {
        return Curve.of(function);
    }

    /**
     * A curve given as an expression in x, such as {@code "x^2 + 1"}: a run of it can be started again from its
     * definition.json alone. Angles are in radians.
     *
     * @throws IllegalArgumentException when it is no expression in x alone
     */
    public static Curve curve(String expression) {
        return Curve.parse(expression);
    }

    /** x at even steps from end to end, as in the original; {@code from} less than {@code to}, both finite. */
    public static Domain between(double from, double to) {
        return new Domain(from, to, Domain.Spacing.EVEN);
    }

    /** x at random, uniform in [from, to), anew in each batch; {@code from} less than {@code to}, both finite. */
    public static Domain uniform(double from, double to) {
        return new Domain(from, to, Domain.Spacing.UNIFORM);
    }

    /** Moves each x of a batch to the right by a random distance, uniform in [0, most); {@code most} 0 or more, in units of x. */
    public static Jitter jitter(double most) {
        return new Jitter(most);
    }
}
