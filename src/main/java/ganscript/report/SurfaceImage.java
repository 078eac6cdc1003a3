package ganscript.report;

import ganscript.data.Surface;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/** A surface as an image, one pixel a cell: white where it is low, grey-green where it is high. */
final class SurfaceImage {

    private static final Color HIGH = new Color(0x9FC8B4);

    /** A few cells far off must not take all the shades. */
    private static final double OUTLIERS = 0.05;

    private SurfaceImage() {}

    static BufferedImage of(Surface surface) {
        var sorted = surface.values().clone();
        Arrays.sort(sorted);
        float low = sorted[(int) (OUTLIERS * (sorted.length - 1))];
        float high = sorted[(int) ((1 - OUTLIERS) * (sorted.length - 1))];
        int side = surface.side();
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < sorted.length; i++) {
            double share = high > low ? (surface.values()[i] - low) / (high - low) : 0.5;
            // Rows of pixels go down, those of the surface up.
            image.setRGB(i % side, side - 1 - i / side, shade(share));
        }
        return image;
    }

    private static int shade(double share) {
        double part = Double.isFinite(share) ? Math.max(0, Math.min(1, share)) : 0;
        int red = mix(HIGH.getRed(), part);
        int green = mix(HIGH.getGreen(), part);
        int blue = mix(HIGH.getBlue(), part);
        return new Color(red, green, blue).getRGB();
    }

    private static int mix(int colour, double part) {
        return (int) Math.round(255 + part * (colour - 255));
    }
}
