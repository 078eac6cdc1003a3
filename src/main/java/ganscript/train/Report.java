package ganscript.train;

import ganscript.data.Comparison;
import java.util.Map;

/** One report of a run. Its metrics are there; the rest is computed when it is first asked for. */
public interface Report {

    /** The figures. */
    Metrics metrics();

    /** Whether it is the report at the end, wherever that came. */
    boolean last();

    /** Real and generated points: of a curve at 500 even x, otherwise 2000 of each. */
    Comparison comparison();

    /** What both networks have learned: the values of their trainable variables by name, row by row. */
    Map<String, float[]> weights();
}
