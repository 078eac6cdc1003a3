package ganscript.report;

import ganscript.data.Categories;
import ganscript.data.Numbers;
import ganscript.data.Points;
import ganscript.data.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The plane in which points are drawn: that of their first two columns of numbers. Where there are not two, categories
 * take the place, each with a strip of its own in which points lie apart.
 *
 * @param xName the column that goes to the right
 * @param yName the column that goes up
 * @param categories of the columns that are none of numbers, in the order of their strips
 */
record Plane(String xName, String yName, List<String> categories) {

    private static final double STRIP = 0.6;

    /** The next fraction is as far as can be from all before: Weyl's sequence of the golden ratio. */
    private static final double GOLDEN = 0.6180339887498949;

    static Plane of(Points points) {
        List<Values> first = new ArrayList<>(points.columns());
        first.sort((a, b) -> Boolean.compare(a instanceof Categories, b instanceof Categories));
        var x = first.get(0);
        var y = first.get(Math.min(1, first.size() - 1));
        var categories = new TreeSet<String>();
        Stream.of(x, y)
                .filter(Categories.class::isInstance)
                .forEach(column -> categories.addAll(Arrays.asList(((Categories) column).values())));
        return new Plane(x.name(), y.name(), List.copyOf(categories));
    }

    /** Points (x, y) of this plane. */
    Points place(Points points) {
        return new Points(coordinates(points.column(xName)), coordinates(points.column(yName)));
    }

    private float[] coordinates(Values column) {
        if (column instanceof Numbers numbers) {
            return numbers.values();
        }
        var places = new float[column.size()];
        for (int i = 0; i < places.length; i++) {
            double fraction = GOLDEN * i - Math.floor(GOLDEN * i);
            places[i] = (float) (categories.indexOf(column.cell(i)) + STRIP * (fraction - 0.5));
        }
        return places;
    }
}
