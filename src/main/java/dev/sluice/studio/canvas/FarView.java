package dev.sluice.studio.canvas;

import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.jspecify.annotations.Nullable;

import java.nio.IntBuffer;
import java.util.function.Consumer;

/// Shows rasters: one that stands still, and over it what changes.
final class FarView extends ImageView {
    private final Raster ground = new Raster();
    private final Raster live = new Raster();
    private @Nullable PixelBuffer<IntBuffer> buffer;

    /// @param stale whether the ground is to be painted anew
    void paint(
            double width,
            double height,
            double density,
            boolean stale,
            Consumer<Raster> paintGround,
            Consumer<Raster> paintLive) {
        int columns = (int) Math.max(1, Math.ceil(width * density));
        int rows = (int) Math.max(1, Math.ceil(height * density));
        boolean resized = ground.resize(columns, rows);
        live.resize(columns, rows);
        if (resized || buffer == null) {
            buffer =
                    new PixelBuffer<>(
                            columns,
                            rows,
                            IntBuffer.wrap(live.pixels()),
                            PixelFormat.getIntArgbPreInstance());
            setImage(new WritableImage(buffer));
            setFitWidth(columns / density);
            setFitHeight(rows / density);
        }
        if (stale || resized) {
            paintGround.accept(ground);
        }
        live.copy(ground);
        paintLive.accept(live);
        buffer.updateBuffer(_ -> null);
    }
}
