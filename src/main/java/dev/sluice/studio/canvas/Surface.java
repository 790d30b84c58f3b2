package dev.sluice.studio.canvas;

import dev.sluice.studio.theme.Role;
import dev.sluice.studio.theme.Theme;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.Window;

/// The painted layers: what stands still, and what moves, from near or from afar. Each is painted at most once a pulse.
final class Surface extends Region {
    private final Canvas ground = new Canvas();
    private final Canvas live = new Canvas();
    private final FarView far = new FarView();
    private final Scale shrink = new Scale(1, 1);
    private final Runnable refresh;
    private final Painters painters;
    private boolean groundStale = true;
    private Theme theme = Theme.LIGHT;
    private Viewport viewport = Viewport.START;
    private double oversample = 1;

    /// Who paints.
    interface Painters {
        void ground(Pen pen);

        void live(Pen pen);

        /// @param density pixels of the raster for each on screen
        void farGround(Raster raster, double density);

        void farLive(Raster raster, double density);

        /// What lies over the picture from afar.
        void over(Pen pen);
    }

    /// @param refresh called before painting
    Surface(Runnable refresh, Painters painters) {
        this.refresh = refresh;
        this.painters = painters;
        setManaged(false);
        setMouseTransparent(true);
        ground.getTransforms().add(shrink);
        live.getTransforms().add(shrink);
        getChildren().addAll(ground, far, live);
    }

    void theme(Theme changed) {
        theme = changed;
        paintAll();
    }

    void viewport(Viewport changed) {
        viewport = changed;
        paintAll();
    }

    /// Paints more pixels than the layout has, for pictures above 100 %.
    void oversample(double factor) {
        oversample = factor;
        shrink.setX(1 / factor);
        shrink.setY(1 / factor);
        paintAll();
    }

    void paintAll() {
        groundStale = true;
        requestLayout();
    }

    void paintLive() {
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        refresh.run();
        size(ground);
        size(live);
        boolean near = Frame.titles(viewport);
        far.setVisible(!near);
        ground.setVisible(near);
        GraphicsContext gc = live.getGraphicsContext2D();
        gc.setTransform(1, 0, 0, 1, 0, 0);
        gc.clearRect(0, 0, live.getWidth(), live.getHeight());
        if (near) {
            paintGround();
            painters.live(pen(gc));
        } else {
            paintFar();
            painters.over(pen(gc));
        }
        groundStale = false;
    }

    private void paintGround() {
        if (groundStale) {
            GraphicsContext gc = ground.getGraphicsContext2D();
            gc.setTransform(1, 0, 0, 1, 0, 0);
            gc.setFill(theme.roles().get(Role.CANVAS));
            gc.fillRect(0, 0, ground.getWidth(), ground.getHeight());
            painters.ground(pen(gc));
        }
    }

    private void paintFar() {
        double density = oversample * outputScale();
        far.paint(
                getWidth(),
                getHeight(),
                density,
                groundStale,
                raster -> painters.farGround(raster, density),
                raster -> painters.farLive(raster, density));
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
