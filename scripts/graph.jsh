// graph.jsh [FOLDER] - builds the graph of a GAN and writes it for TensorBoard; trains nothing
import static ganscript.GanScript.*;

var parabola = gan("parabola",
    data(curve(x -> x * x + 1), between(-3, 3), jitter(0.01)));     // the rest is the original's
writeGraph(parabola, arg(0, "runs/graph"));
