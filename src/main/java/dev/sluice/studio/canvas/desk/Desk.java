package dev.sluice.studio.canvas.desk;

import dev.sluice.catalog.Catalog;
import dev.sluice.studio.canvas.layer.Hint;
import dev.sluice.studio.canvas.mark.Marks;
import dev.sluice.studio.canvas.place.Board;
import dev.sluice.studio.canvas.place.Camera;
import dev.sluice.studio.canvas.place.Scenery;
import dev.sluice.studio.canvas.place.Viewport;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Selection;

import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;

import java.util.Set;

/// The open document on its canvas, and all that lies there. FX thread only.
///
/// After a change, the document is laid out anew when somebody asks for it, at the latest before it is painted.
public final class Desk {
    private final Region canvas;
    private final EditorModel model;
    private final Catalog catalog;
    private final Sheet sheet;
    private final Camera camera;
    private final Picture picture;
    private final Overlays overlays;
    private final Framing framing;
    private final Focus focus;
    private final Talk talk;
    private final RunView run;
    private final Pointer pointer;
    private boolean placesStale = true;

    public Desk(Region canvas, EditorModel model, Catalog catalog) {
        this.canvas = canvas;
        this.model = model;
        this.catalog = catalog;
        this.sheet = new Sheet(model, catalog);
        this.camera = new Camera(canvas, this::moved);
        this.picture = new Picture(this, sheet, camera);
        this.overlays = new Overlays(camera);
        this.framing = new Framing(this, camera);
        this.focus = new Focus(this);
        this.talk = new Talk(this);
        this.run = new RunView(this);
        this.pointer = new Pointer(this);
        picture.themeProperty().subscribe(overlays::theme);
        overlays.minimapWanted().subscribe(_ -> canvas.requestLayout());
        model.pipelineProperty().subscribe(_ -> spoil());
        model.selectionProperty().subscribe(this::selected);
        model.selectedWireProperty().subscribe(_ -> picture.paintAll());
        model.chosenProperty().subscribe(this::chosen);
    }

    public Region canvas() {
        return canvas;
    }

    public EditorModel model() {
        return model;
    }

    public Catalog catalog() {
        return catalog;
    }

    /// Nodes and wires where they lie.
    public Board board() {
        refresh();
        return sheet.board();
    }

    /// Notes and groups where they lie.
    public Scenery scenery() {
        refresh();
        return sheet.scenery();
    }

    Sheet sheet() {
        return sheet;
    }

    public Viewport viewport() {
        return camera.viewport();
    }

    public void view(Viewport changed) {
        camera.view(changed);
    }

    public Framing framing() {
        return framing;
    }

    public Picture picture() {
        return picture;
    }

    public Marks marks() {
        return picture.marks();
    }

    public Overlays overlays() {
        return overlays;
    }

    public RunView run() {
        return run;
    }

    public Focus focus() {
        return focus;
    }

    public Talk talk() {
        return talk;
    }

    public Hint hint() {
        return talk.hint();
    }

    public Pointer pointer() {
        return pointer;
    }

    /// Where a point of the document is in the scene.
    public Point2D toScene(Point2D place) {
        return canvas.localToScene(viewport().toScreen(place.getX(), place.getY()));
    }

    /// Where a point of the scene is in the document.
    public Point2D toCanvas(double sceneX, double sceneY) {
        Point2D local = canvas.sceneToLocal(sceneX, sceneY);
        return viewport().toCanvas(local.getX(), local.getY());
    }

    /// Paints more pixels than the layout has, for pictures above 100 %.
    public void oversample(double factor) {
        picture.surface().oversample(factor);
        overlays.oversample(factor);
    }

    /// The canvas has another size.
    public void layOut(double width, double height) {
        placesStale = true;
        picture.surface().resizeRelocate(0, 0, width, height);
        overlays.layOut(width, height);
        picture.paintAll();
    }

    /// The document has changed.
    void spoil() {
        sheet.spoil();
        picture.paintAll();
    }

    private void selected(Set<String> selection) {
        overlays.selected(selection);
        picture.paintAll();
    }

    private void chosen(Selection selection) {
        overlays.chosen(sheet, selection);
        picture.paintAll();
    }

    private void moved() {
        placesStale = true;
        talk.hint().moved();
        picture.moved();
    }

    /// Brings everything up to date.
    void refresh() {
        if (sheet.layOut()) {
            placesStale = true;
            overlays.laidOut(sheet, model.chosen());
        }
        framing.settle(sheet);
        if (placesStale) {
            placesStale = !overlays.moved(sheet, model.selectionProperty().get());
            if (placesStale) {
                Platform.runLater(picture::paintLive);
            }
        }
    }
}
