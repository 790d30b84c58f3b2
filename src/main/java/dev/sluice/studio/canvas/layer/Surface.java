package dev.sluice.studio.canvas.layer;

import dev.sluice.studio.canvas.pen.Pen;
import dev.sluice.studio.canvas.pen.Raster;
import dev.sluice.studio.canvas.pen.RasterView;
import dev.sluice.studio.canvas.place.Viewport;
import dev.sluice.studio.canvas.run.Frame;
import dev.sluice.studio.theme.Theme;

import javafx.geometry.Insets;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.Window;

/// The painted layers: what stands still, and what moves, from near or from afar. Each is painted at most once a pulse.
public final class Surface extends Region {
    private final Canvas ground = new Canvas();
    private final Canvas live = new Canvas();
    private final RasterView raster = new RasterView();
    private final Scale shrink = new Scale(1, 1);
    private final Runnable refresh;
    private final Painters painters;
    private boolean groundStale = true;
    private boolean wordsStale = true;
    private Theme theme = Theme.LIGHT;
    private Viewport viewport = Viewport.START;
    private double oversample = 1;

    /// Who paints.
    public interface Painters {
        /// What stands still.
        ///
        /// @param density pixels of the raster for each on screen
        void ground(Raster raster, double density);

        /// Words that stand still, and what lies under them.
        void ground(Pen pen);

        void live(Pen pen);

        /// What changes, from afar.
        void far(Raster raster, double density);

        /// What lies over the picture from afar.
        void over(Pen pen);
    }

    /// @param refresh called before painting
    public Surface(Runnable refresh, Painters painters) {
        this.refresh = refresh;
        this.painters = painters;
        setManaged(false);
        setMouseTransparent(true);
        // the raster is: whatever lies below need not be painted
        setOpaqueInsets(Insets.EMPTY);
        ground.getTransforms().add(shrink);
        live.getTransforms().add(shrink);
        getChildren().addAll(raster, ground, live);
    }

    public void theme(Theme changed) {
        theme = changed;
        paintAll();
    }

    public void viewport(Viewport changed) {
        viewport = changed;
        paintAll();
    }

    /// Paints more pixels than the layout has, for pictures above 100 %.
    public void oversample(double factor) {
        oversample = factor;
        shrink.setX(1 / factor);
        shrink.setY(1 / factor);
        paintAll();
    }

    public void paintAll() {
        groundStale = true;
        requestLayout();
    }

    public void paintLive() {
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        refresh.run();
        size(ground);
        size(live);
        double density = oversample * outputScale();
        raster.resize(getWidth(), getHeight(), density);
        if (groundStale) {
            raster.spoil();
        }
        boolean near = Frame.titles(viewport);
        ground.setVisible(near && !groundStale);
        Pen pen = pen(cleared(live));
        if (near) {
            raster.paint(pixels -> painters.ground(pixels, density));
            words(pen);
            painters.live(pen);
        } else {
            raster.paint(
                    pixels -> painters.ground(pixels, density),
                    pixels -> painters.far(pixels, density));
            painters.over(pen);
        }
        groundStale = false;
    }

    /// While the picture moves, one large canvas less is to be laid over it.
    private void words(Pen pen) {
        if (groundStale) {
            painters.ground(pen);
            wordsStale = true;
        } else if (wordsStale) {
            painters.ground(pen(cleared(ground)));
            wordsStale = false;
        }
    }

    private static GraphicsContext cleared(Canvas canvas) {
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.setTransform(1, 0, 0, 1, 0, 0);
        gc.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        return gc;
    }

    /// Pixels of the screen for one of the layout.
    private double outputScale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }

    private void size(Canvas canvas) {
        double width = Math.ceil(getWidth() * oversample);
        double height = Math.ceil(getHeight() * oversample);
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            groundStale = true;
        }
    }

    private Pen pen(GraphicsContext gc) {
        double scale = viewport.zoom() * oversample;
        return new Pen(gc, theme.roles(), viewport, scale, outputScale());
    }
}
