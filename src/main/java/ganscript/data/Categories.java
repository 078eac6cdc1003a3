package ganscript.data;

import java.util.List;
import java.util.stream.Stream;

/**
 * A column of categories. The array is not copied.
 *
 * @param name the column's
 * @param values [n]
 */
public record Categories(String name, String[] values) implements Values {

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public Values joined(List<Values> parts) {
        return new Categories(
                name,
                parts.stream()
                        .flatMap(part -> Stream.of(((Categories) part).values))
                        .toArray(String[]::new));
    }

    @Override
    public String cell(int row) {
        return values[row];
    }
}
