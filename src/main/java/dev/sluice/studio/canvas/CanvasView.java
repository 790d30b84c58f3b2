package dev.sluice.studio.canvas;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.canvas.desk.Desk;
import dev.sluice.studio.canvas.desk.Focus;
import dev.sluice.studio.canvas.desk.Framing;
import dev.sluice.studio.canvas.desk.Overlays;
import dev.sluice.studio.canvas.desk.Picture;
import dev.sluice.studio.canvas.desk.Pointer;
import dev.sluice.studio.canvas.desk.RunView;
import dev.sluice.studio.canvas.desk.Talk;
import dev.sluice.studio.canvas.fit.Adding;
import dev.sluice.studio.canvas.hand.CanvasMenu;
import dev.sluice.studio.canvas.hand.Dragging;
import dev.sluice.studio.canvas.hand.Ghost;
import dev.sluice.studio.canvas.hand.Hands;
import dev.sluice.studio.canvas.hand.KeyWiring;
import dev.sluice.studio.canvas.hand.Keys;
import dev.sluice.studio.canvas.hand.Tips;
import dev.sluice.studio.canvas.hand.Wheel;
import dev.sluice.studio.canvas.place.Outline;
import dev.sluice.studio.canvas.write.Writing;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.strings.Strings;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The canvas: draws the open document and its run, and edits it by mouse and keyboard. FX thread only.
///
/// Its pictures depend on the document, the samples and events shown, and its size: never on the wall clock.
public final class CanvasView extends Region {
    private static final Strings WORDS = Strings.of(CanvasView.class);

    private final Desk desk;
    private final Adding adding;
    private final Writing writing;
    private final KeyWiring wiring;
    private final Ghost ghost;
    private final CanvasMenu menu;
    private final Dragging dragging = new Dragging();
    private final Region ring = new Region();

    public CanvasView(EditorModel model, Catalog catalog) {
        this.desk = new Desk(this, model, catalog);
        this.adding = new Adding(desk);
        this.writing = new Writing(desk);
        this.wiring = new KeyWiring(desk, adding);
        this.ghost = new Ghost(desk, adding, wiring);
        this.menu = new CanvasMenu(this, model);
        getStyleClass().add("canvas-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(WORDS.text("canvas"));
        setAccessibleHelp(WORDS.text("canvas.help"));
        setClip(clip());
        ring.getStyleClass().add("canvas-focus");
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        ring.visibleProperty().bind(focusVisibleProperty());
        getChildren().add(picture().surface());
        getChildren().addAll(desk.overlays().all());
        getChildren().add(writing.fields());
        getChildren().addAll(desk.hint(), ring);
        Hands hands = new Hands(desk, adding, writing, wiring, dragging);
        new Wheel(desk);
        new Tips(desk);
        new Keys(desk, hands, adding, menu);
    }

    private Rectangle clip() {
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        return clip;
    }

    /// What is done on it works on this.
    Desk desk() {
        return desk;
    }

    /// What is painted.
    public Picture picture() {
        return desk.picture();
    }

    /// What is shown of a run.
    public RunView run() {
        return desk.run();
    }

    /// Which part of the document is seen.
    public Framing framing() {
        return desk.framing();
    }

    /// What lies over the picture.
    public Overlays overlays() {
        return desk.overlays();
    }

    /// Where the keyboard is.
    public Focus focus() {
        return desk.focus();
    }

    /// Where the mouse is.
    public Pointer pointer() {
        return desk.pointer();
    }

    /// What is told.
    public Talk talk() {
        return desk.talk();
    }

    /// Adds nodes.
    public Adding adding() {
        return adding;
    }

    /// Names things and writes on notes.
    public Writing writing() {
        return writing;
    }

    /// Draws wires by keyboard.
    public KeyWiring wiring() {
        return wiring;
    }

    /// A kind that is dragged in from elsewhere.
    public Ghost ghost() {
        return ghost;
    }

    /// How nodes are dragged.
    public Dragging dragging() {
        return dragging;
    }

    /// What can be done with what is selected.
    public CanvasMenu menu() {
        return menu;
    }

    /// Paints more pixels than the layout has, for pictures above 100 %.
    public void setOversample(double factor) {
        desk.oversample(factor);
    }

    /// The outsides of all nodes, by id, in document order.
    public Map<String, Outline> outlines() {
        Map<String, Outline> outlines = new LinkedHashMap<>();
        desk.board().boxes().forEach((id, box) -> outlines.put(id, Outline.of(box)));
        return outlines;
    }

    /// Where a point of the document is in the scene.
    public Point2D toScene(Point2D place) {
        return desk.toScene(place);
    }

    /// Where a port is, in the coordinates of the scene.
    public Optional<Point2D> port(Wire.End end, boolean out) {
        return desk.board().at(end, out).map(dock -> desk.toScene(dock.place()));
    }

    @Override
    protected void layoutChildren() {
        desk.layOut(getWidth(), getHeight());
        ring.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
