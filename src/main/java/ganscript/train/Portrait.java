package ganscript.train;

import ganscript.data.Column;
import ganscript.data.Comparison;
import ganscript.data.CurveData;
import ganscript.data.Frame;
import ganscript.data.Points;
import ganscript.data.Rows;
import ganscript.data.Surface;
import ganscript.gan.Gan;
import ganscript.gan.TrainingData;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** What a session has learned so far, for a picture. Pictures of one run show the same real rows and the same noise. */
final class Portrait {

    private static final int CURVE_POINTS = 500;
    private static final int CLOUD_POINTS = 2000;
    private static final int SURFACE_SIDE = 100;

    private Portrait() {}

    static Comparison of(Gan gan, TrainingSession session) {
        var data = gan.data();
        var random = random(gan);
        boolean curve = data.source() instanceof CurveData;
        int n = curve ? CURVE_POINTS : CLOUD_POINTS;
        var rows = data.source().pictured(n, random);
        var made = session.generate(gan.input(rows.given(), n, random));
        var real = data.source().decode(rows);
        var generated = data.source().decode(new Rows(n, rows.given(), made));
        return new Comparison(real, generated, curve, curve ? Optional.empty() : surface(data, session, real));
    }

    /** Apart from the batches' generator, which a picture must not move. */
    static UniformRandomProvider random(Gan gan) {
        return RandomSource.XO_SHI_RO_256_PP.create(gan.seed().value() ^ 0x706f727472616974L);
    }

    /** Where the discriminator sees just two plain numbers. */
    private static Optional<Surface> surface(TrainingData data, TrainingSession session, Points real) {
        if (data.seen() != 2 || real.columns().size() != 2 || !Column.plain(data.source())) {
            return Optional.empty();
        }
        var frame = Frame.around(real.x(), real.y());
        return Optional.of(new Surface(frame, SURFACE_SIDE, session.logits(Surface.middles(frame, SURFACE_SIDE))));
    }
}
