// leaves.jsh [FILE] - makes the table that table.jsh learns: 2000 leaves of three kinds, with length and width in mm
import static ganscript.GanScript.*;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

var random = new Random(2018);
var rows = new StringBuilder("kind,length_mm,width_mm\n");
for (int i = 0; i < 2000; i++) {
    double which = random.nextDouble();
    String kind = which < 0.5 ? "birch" : which < 0.8 ? "oak" : "willow";
    double length = switch (kind) {
        case "birch" -> 52 + 7 * random.nextGaussian();
        case "oak" -> 104 + 12 * random.nextGaussian();
        default -> 88 + 10 * random.nextGaussian();
    };
    double width = switch (kind) {
        case "birch" -> 0.75 * length + 2.5 * random.nextGaussian();
        case "oak" -> 0.5 * length + 4 * random.nextGaussian();
        default -> 8 + 0.08 * length + 1.2 * random.nextGaussian();
    };
    rows.append(String.format(Locale.ROOT, "%s,%.1f,%.1f%n", kind, length, width));
}
var file = Path.of(arg(0, "leaves.csv"));
Files.writeString(file, rows);
System.out.println("wrote " + file);

var leaves = table(file.toString(), numeric("length_mm"), numeric("width_mm"));
show(leaves.decode(leaves.rows()));
