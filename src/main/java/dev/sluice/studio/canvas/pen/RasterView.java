package dev.sluice.studio.canvas.pen;

import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.jspecify.annotations.Nullable;

import java.nio.IntBuffer;
import java.util.function.Consumer;

/// Shows a raster: what stands still, and perhaps over it what changes.
public final class RasterView extends ImageView {
    private final Raster still = new Raster();
    private final Raster shown = new Raster();
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private boolean stale = true;

    /// Says that what stands still has changed.
    public void spoil() {
        stale = true;
    }

    /// @param density pixels of the screen for one of the layout
    public void resize(double width, double height, double density) {
        int columns = (int) Math.max(1, Math.ceil(width * density));
        int rows = (int) Math.max(1, Math.ceil(height * density));
        boolean other = still.resize(columns, rows);
        if (shown.resize(columns, rows) || other || buffer == null) {
            buffer =
                    new PixelBuffer<>(
                            columns,
                            rows,
                            IntBuffer.wrap(shown.pixels()),
                            PixelFormat.getIntArgbPreInstance());
            setImage(new WritableImage(buffer));
            stale = true;
        }
        setFitWidth(columns / density);
        setFitHeight(rows / density);
    }

    /// Paints what stands still, unless it is there.
    public void paint(Consumer<Raster> ground) {
        if (stale) {
            ground.accept(shown);
            show();
            stale = false;
        }
    }

    /// Paints what changes over what stands still.
    public void paint(Consumer<Raster> ground, Consumer<Raster> live) {
        if (stale) {
            ground.accept(still);
            stale = false;
        }
        shown.copy(still);
        live.accept(shown);
        show();
    }

    private void show() {
        if (buffer != null) {
            buffer.updateBuffer(_ -> null);
        }
    }
}
