package dev.sluice.studio.canvas;

import dev.sluice.studio.theme.Role;
import dev.sluice.studio.theme.Theme;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

import java.util.function.Consumer;

/// The two painted layers: what stands still, and what moves. Each is painted at most once a pulse.
final class Surface extends Region {
    private final Canvas ground = new Canvas();
    private final Canvas live = new Canvas();
    private final Scale shrink = new Scale(1, 1);
    private final Runnable refresh;
    private final Consumer<Pen> paintGround;
    private final Consumer<Pen> paintLive;
    private boolean groundStale = true;
    private Theme theme = Theme.LIGHT;
    private Viewport viewport = Viewport.START;
    private double oversample = 1;

    /// @param refresh called before painting
    Surface(Runnable refresh, Consumer<Pen> paintGround, Consumer<Pen> paintLive) {
        this.refresh = refresh;
        this.paintGround = paintGround;
        this.paintLive = paintLive;
        setManaged(false);
        setMouseTransparent(true);
        ground.getTransforms().add(shrink);
        live.getTransforms().add(shrink);
        getChildren().addAll(ground, live);
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
        if (groundStale) {
            groundStale = false;
            GraphicsContext gc = ground.getGraphicsContext2D();
            gc.setTransform(1, 0, 0, 1, 0, 0);
            gc.setFill(theme.roles().get(Role.CANVAS));
            gc.fillRect(0, 0, ground.getWidth(), ground.getHeight());
            paintGround.accept(pen(gc));
        }
        GraphicsContext gc = live.getGraphicsContext2D();
        gc.setTransform(1, 0, 0, 1, 0, 0);
        gc.clearRect(0, 0, live.getWidth(), live.getHeight());
        paintLive.accept(pen(gc));
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
        gc.setTransform(scale, 0, 0, scale, -viewport.x() * scale, -viewport.y() * scale);
        return new Pen(gc, theme.roles());
    }
}
