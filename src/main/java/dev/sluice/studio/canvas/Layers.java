package dev.sluice.studio.canvas;

import dev.sluice.studio.canvas.layer.Surface;
import dev.sluice.studio.canvas.paint.FarPainter;
import dev.sluice.studio.canvas.paint.FoundPainter;
import dev.sluice.studio.canvas.paint.GroundPainter;
import dev.sluice.studio.canvas.paint.LivePainter;
import dev.sluice.studio.canvas.paint.SceneryPainter;
import dev.sluice.studio.canvas.pen.Pen;
import dev.sluice.studio.canvas.pen.Raster;
import dev.sluice.studio.canvas.place.Scenery;
import dev.sluice.studio.canvas.run.Frame;
import dev.sluice.studio.model.Selection;

import java.util.function.Supplier;

/// Paints the picture of a canvas, layer by layer.
final class Layers implements Surface.Painters {
    private final CanvasView canvas;
    private final Supplier<Scene> scene;

    /// What there is to paint now.
    ///
    /// @param found what was looked for
    record Scene(Frame frame, Scenery scenery, Selection found) {}

    Layers(CanvasView canvas, Supplier<Scene> scene) {
        this.canvas = canvas;
        this.scene = scene;
    }

    @Override
    public void ground(Raster raster, double density) {
        new GroundPainter(raster, scene.get().frame(), canvas.roles(), density)
                .paint(canvas.model().selectedWireProperty().get(), canvas.marks().taken());
    }

    @Override
    public void ground(Pen pen) {
        Scene now = scene.get();
        SceneryPainter painter = scenery(pen, now);
        painter.groups();
        GroundPainter.names(pen, now.frame());
        painter.notes();
    }

    private SceneryPainter scenery(Pen pen, Scene now) {
        Frame frame = now.frame();
        return new SceneryPainter(
                pen, now.scenery(), canvas.model().chosen(), frame.wide(), frame.viewport().zoom());
    }

    @Override
    public void live(Pen pen) {
        Scene now = scene.get();
        new LivePainter(pen, now.frame()).paint();
        top(pen, now);
    }

    @Override
    public void far(Raster raster, double density) {
        new FarPainter(raster, scene.get().frame(), canvas.roles(), density).paint();
    }

    @Override
    public void over(Pen pen) {
        Scene now = scene.get();
        scenery(pen, now).titles();
        top(pen, now);
    }

    private void top(Pen pen, Scene now) {
        double zoom = now.frame().viewport().zoom();
        FoundPainter.paint(pen, now.frame().board(), now.scenery(), now.found(), zoom);
        canvas.marks().paint(pen, zoom);
    }
}
