package ganscript.train;

import ganscript.gan.Gan;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One of a sweep's definitions.
 *
 * @param gan what is trained
 * @param varied in what it differs from the others: values by the names of what varies, in the order of the columns
 */
public record SweepEntry(Gan gan, Map<String, String> varied) {

    /** Keeps the order. */
    public SweepEntry {
        varied = Collections.unmodifiableMap(new LinkedHashMap<>(varied));
    }
}
