// sample.jsh [MODEL] - loads an exported generator, prints a few of its points and shows 500
import static ganscript.GanScript.*;

var generator = load(arg(0, "models/original"));
var few = sample(generator, 7);
for (int i = 0; i < few.size(); i++) {
    System.out.printf("G(%.1f) = %.3f%n", few.x()[i], few.y()[i]);
}
var points = sample(generator, 500);
show(points);
generator.close();
