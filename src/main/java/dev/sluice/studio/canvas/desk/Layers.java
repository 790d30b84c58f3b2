package dev.sluice.studio.canvas.desk;

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
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Selection;

/// Paints the picture of a canvas, layer by layer.
final class Layers implements Surface.Painters {
    private final Picture picture;
    private final EditorModel model;

    /// What there is to paint now.
    ///
    /// @param found what was looked for
    record Scene(Frame frame, Scenery scenery, Selection found) {}

    Layers(Picture picture, EditorModel model) {
        this.picture = picture;
        this.model = model;
    }

    @Override
    public void ground(Raster raster, double density) {
        new GroundPainter(raster, picture.scene().frame(), picture.roles(), density)
                .paint(model.selectedWireProperty().get(), picture.marks().taken());
    }

    @Override
    public void ground(Pen pen) {
        Scene now = picture.scene();
        SceneryPainter painter = scenery(pen, now);
        painter.groups();
        GroundPainter.names(pen, now.frame());
        painter.notes();
    }

    private SceneryPainter scenery(Pen pen, Scene now) {
        Frame frame = now.frame();
        return new SceneryPainter(
                pen, now.scenery(), model.chosen(), frame.wide(), frame.viewport().zoom());
    }

    @Override
    public void live(Pen pen) {
        Scene now = picture.scene();
        new LivePainter(pen, now.frame()).paint();
        top(pen, now);
    }

    @Override
    public void far(Raster raster, double density) {
        new FarPainter(raster, picture.scene().frame(), picture.roles(), density)
                .paint(picture.scene().scenery());
    }

    @Override
    public void over(Pen pen) {
        Scene now = picture.scene();
        SceneryPainter painter = scenery(pen, now);
        painter.titles();
        painter.farNotes();
        top(pen, now);
    }

    private void top(Pen pen, Scene now) {
        double zoom = now.frame().viewport().zoom();
        FoundPainter.paint(pen, now.frame().board(), now.scenery(), now.found(), zoom);
        picture.marks().paint(pen, zoom);
    }
}
