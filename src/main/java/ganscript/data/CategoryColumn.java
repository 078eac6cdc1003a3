package ganscript.data;

import java.util.HashSet;
import java.util.List;

/**
 * One of several categories, which networks see as a 1 in the category's place among zeros.
 *
 * @param name its name
 * @param categories 2 or more, all different; their order is that of their places
 */
public record CategoryColumn(String name, List<String> categories) implements Column {

    /** Checks and copies the categories. */
    public CategoryColumn {
        categories = List.copyOf(categories);
        if (categories.size() < 2 || new HashSet<>(categories).size() < categories.size()) {
            throw new IllegalArgumentException(
                    "column " + name + ": its categories are " + categories + ": use two or more, each once");
        }
    }

    @Override
    public int width() {
        return categories.size();
    }

    /**
     * The place of a category.
     *
     * @throws IllegalArgumentException when there is no such category
     */
    public int place(String category) {
        int place = categories.indexOf(category);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "column " + name + ": \"" + category + "\" is no category of it: use one of " + categories);
        }
        return place;
    }

    /**
     * What networks see of categories; [n] → [n · width].
     *
     * @throws IllegalArgumentException when one of them is no category of this column
     */
    public float[] encode(List<String> values) {
        var rows = new float[values.size() * width()];
        for (int i = 0; i < values.size(); i++) {
            rows[i * width() + place(values.get(i))] = 1;
        }
        return rows;
    }

    @Override
    public float[] encode(Values values) {
        if (!(values instanceof Categories cells)) {
            throw new IllegalArgumentException("column " + name + ": holds categories: give it none but these");
        }
        return encode(List.of(cells.values()));
    }

    /** The category of each row: that of the largest number. */
    @Override
    public Values decode(float[] rows, int stride, int from) {
        var values = new String[rows.length / stride];
        for (int i = 0; i < values.length; i++) {
            int best = 0;
            for (int k = 1; k < width(); k++) {
                if (rows[i * stride + from + k] > rows[i * stride + from + best]) {
                    best = k;
                }
            }
            values[i] = categories.get(best);
        }
        return new Categories(name, values);
    }
}
