package ganscript.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PointsCsvTest {

    @TempDir
    Path folder;

    @Test
    void hasAHeaderAndALineForEachPoint() throws IOException {
        assertThat(written(new Points(new float[] {-2.5f, 0}, new float[] {7.25f, 1e-9f}))
                        .lines())
                .containsExactly("x,y", "-2.5,7.25", "0.0,1.0E-9");
        assertThat(written(new Points(new float[0], new float[0])).lines()).containsExactly("x,y");
    }

    @Test
    void writtenNumbersAreReadBackBitForBit() throws IOException {
        var x = new float[] {0.1f, -1 / 3f, Float.MIN_VALUE, Float.MAX_VALUE, -0f, 16777217};
        assertThat(PointsCsv.readX(file(written(new Points(x, new float[x.length])))))
                .containsExactly(x);
    }

    @Test
    void xIsFoundByItsHeaderOrIsTheFirstColumn() throws IOException {
        assertThat(PointsCsv.readX(file("y,x\n1,2\n3,4\n"))).containsExactly(2, 4);
        assertThat(PointsCsv.readX(file("1,2\n3,4\n"))).containsExactly(1, 3);
        assertThat(PointsCsv.readX(file("x\n"))).isEmpty();
        assertThat(PointsCsv.readX(file(""))).isEmpty();
    }

    @Test
    void missingFileIsNamed() {
        var missing = folder.resolve("missing.csv");
        refused(missing, missing + ": no such file: use a CSV file with a column x");
        refused(folder, folder + ": no such file: use a CSV file with a column x");
    }

    @Test
    void headerWithoutXIsRefused() throws IOException {
        var file = file("a,b\n1,2\n");
        refused(file, file + ": there is no column x among [a, b]: name one of them x");
    }

    @Test
    void cellThatIsNoNumberIsNamedWithItsLine() throws IOException {
        var word = file("x\n1\ntwo\n");
        refused(word, word + ":3: \"two\" is no number: use one such as -2.5");
        var infinite = file("1\nInfinity\n");
        refused(infinite, infinite + ":2: \"Infinity\" is no number: use one such as -2.5");
        var blank = file("y,x\n1\n");
        refused(blank, blank + ":2: \"\" is no number: use one such as -2.5");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        var file = folder.resolve("binary.csv");
        Files.write(file, new byte[] {'x', '\n', (byte) 0xff, (byte) 0xfe, '\n'});
        assertThatThrownBy(() -> PointsCsv.readX(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(file + ":");
    }

    @Test
    void asManyYAsXAreNeeded() {
        assertThatThrownBy(() -> new Points(new float[2], new float[1]))
                .hasMessage("points: 2 x but 1 y: use as many of each");
    }

    private static void refused(Path file, String sentence) {
        assertThatThrownBy(() -> PointsCsv.readX(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    private static String written(Points points) throws IOException {
        var out = new StringWriter();
        PointsCsv.write(points, out);
        return out.toString();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "points", ".csv"), text, StandardCharsets.UTF_8);
    }
}
