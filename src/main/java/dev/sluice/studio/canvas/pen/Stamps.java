package dev.sluice.studio.canvas.pen;

import javafx.scene.image.Image;

import java.util.LinkedHashMap;
import java.util.Map;

/// Keeps the pictures of stamps that are in use. FX thread only.
final class Stamps {
    private static final long PIXELS_KEPT = 2_000_000;
    private static final int LARGEST = 600 * 400;

    private static final LinkedHashMap<Stamp, Image> IMAGES = new LinkedHashMap<>(256, 0.75f, true);
    private static long pixels;

    private Stamps() {}

    /// Whether it is small enough to be kept.
    static boolean keeps(Stamp stamp) {
        return (long) stamp.columns() * stamp.rows() <= LARGEST;
    }

    static Image image(Stamp stamp) {
        Image known = IMAGES.get(stamp);
        if (known != null) {
            return known;
        }
        Image image = stamp.paint();
        IMAGES.put(stamp, image);
        pixels += size(stamp);
        var eldest = IMAGES.entrySet().iterator();
        while (pixels > PIXELS_KEPT && eldest.hasNext()) {
            Map.Entry<Stamp, Image> entry = eldest.next();
            pixels -= size(entry.getKey());
            eldest.remove();
        }
        return image;
    }

    private static long size(Stamp stamp) {
        return (long) stamp.columns() * stamp.rows();
    }
}
