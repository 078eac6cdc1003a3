package ganscript.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ganscript.data.TableColumn.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {

    private static final List<TableColumn> COLUMNS = List.of(
            new TableColumn("height", Kind.NUMERIC),
            new TableColumn("kind", Kind.CATEGORY),
            new TableColumn("weight", Kind.NUMERIC));

    @TempDir
    Path folder;

    /** By hand: heights 1, 2, 3, 6 have mean 3 and variance (4 + 1 + 0 + 9) / 4 = 3.5. */
    @Test
    void numbersAreStandardisedAndCategoriesAreOneHot() throws IOException {
        var rows = table("height,unused,kind,weight\n1,,b,10\n2,,a,20\n3,,c,30\n6,,b,40\n")
                .rows();
        double deviation = Math.sqrt(3.5);
        assertThat(rows.size()).isEqualTo(4);
        assertThat(rows.given()).isEmpty();
        assertThat(row(rows, 0)[0]).isCloseTo((float) (-2 / deviation), within(1e-6f));
        assertThat(row(rows, 3)[0]).isCloseTo((float) (3 / deviation), within(1e-6f));
        assertThat(new float[] {row(rows, 0)[1], row(rows, 0)[2], row(rows, 0)[3]})
                .containsExactly(0, 1, 0);
        assertThat(new float[] {row(rows, 2)[1], row(rows, 2)[2], row(rows, 2)[3]})
                .containsExactly(0, 0, 1);
    }

    @Test
    void decodedRowsAreThoseOfTheFile() throws IOException {
        var table = table("height,kind,weight\n1.5,b,10\n2,a,20\n3,c,-30\n");
        var points = table.decode(table.rows());
        assertThat(points.names()).containsExactly("height", "kind", "weight");
        assertThat(points.numbers("height")).containsExactly(new float[] {1.5f, 2, 3}, within(1e-6f));
        assertThat(points.categories("kind")).containsExactly("b", "a", "c");
        assertThat(points.numbers("weight")).containsExactly(new float[] {10, 20, -30}, within(1e-5f));
    }

    @Test
    void conditionsAreGivenAndTheOthersAreMade() throws IOException {
        var table = table("height,kind,weight\n1,b,10\n2,a,20\n").given(new Conditions(List.of("kind")));
        assertThat(table.given()).extracting(Column::name).containsExactly("kind");
        assertThat(table.made()).extracting(Column::name).containsExactly("height", "weight");
        assertThat(table.rows().given()).containsExactly(0, 1, 1, 0);
        var drawn = table.draw(1000, RandomSource.XO_SHI_RO_256_PP.create(3L));
        int b = 0;
        for (int i = 0; i < 1000; i++) {
            boolean isB = drawn.given()[2 * i + 1] == 1;
            b += isB ? 1 : 0;
            // Rows stay whole: the smaller height belongs to b.
            assertThat(drawn.made()[2 * i] < 0).isEqualTo(isB);
        }
        assertThat(b).isCloseTo(500, within(80));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "height,kind,weight;1,a,1;2,,2|:3: column kind: there is no value: fill it in, or leave the row out",
                "height,kind,weight;1,a,1;2,b,|:3: column weight: there is no value: fill it in, or leave the row out",
                "height,kind,weight;1,a,1;x,b,2|:3: column height: \"x\" is no number: use one such as -2.5, or category(\"height\")",
                "height,kind;1,a;2,b|: there is no column weight in the header: use one of [height, kind]",
                "height,kind,weight;1,a,1;1,b,2|: column height is 1 in every row: leave it out",
                "height,kind,weight;0.1,a,1;0.1,b,2;0.1,a,3;0.1,b,4;0.1,a,5;0.1,b,6;0.1,a,7|: column height is 0.1 in every row: leave it out",
                "height,kind,weight;1600000000,a,1;1600000002,b,2|: column height has mean 1.600000001E9 and deviation 1.0, too close together for floats: subtract a fixed number from it first",
                "height,kind,weight;1,a,1;2,a,2|: column kind is a in every row: leave it out",
                "height,kind,weight;1,a,1|: there are 1 rows below the header: use 2 or more"
            })
    void whatCannotBeLearnedIsNamedWithItsPlace(String csv, String sentence) {
        assertThatThrownBy(() -> table(csv.replace(';', '\n') + "\n")).hasMessage(folder.resolve("t.csv") + sentence);
    }

    @Test
    void fileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Table.read(Path.of("none.csv"), COLUMNS))
                .hasMessage("none.csv: no such file: use a CSV file with a header");
    }

    @Test
    void conditionThatIsNoColumnIsRefused() throws IOException {
        var table = table("height,kind,weight\n1,b,10\n2,a,20\n");
        assertThatThrownBy(() -> table.given(new Conditions(List.of("colour"))))
                .hasMessage("given(\"colour\"): the table has no such column: use one of [height, kind, weight]");
        assertThatThrownBy(() -> table.given(new Conditions(List.of("height", "kind", "weight"))))
                .hasMessage("given: every column is given, so there is nothing to make: leave one out");
    }

    private static float[] row(Rows rows, int i) {
        int width = rows.made().length / rows.size();
        return java.util.Arrays.copyOfRange(rows.made(), i * width, (i + 1) * width);
    }

    private Table table(String csv) throws IOException {
        var file = folder.resolve("t.csv");
        Files.writeString(file, csv);
        return Table.read(file, COLUMNS);
    }
}
