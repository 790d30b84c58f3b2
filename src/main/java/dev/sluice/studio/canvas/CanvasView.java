package dev.sluice.studio.canvas;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.theme.Birthplaces;
import dev.sluice.studio.theme.Theme;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Sample;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The canvas: draws the open document and its run, and edits it by mouse and keyboard. FX thread only.
///
/// Its pictures depend on the document, the samples and events shown, and its size: never on the wall clock.
public final class CanvasView extends Region {
    private static final double MARGIN = 28;
    private static final double FOOTER = 28;

    private final EditorModel model;
    private final Catalog catalog;
    private final LivePicture live = new LivePicture();
    private final Surface surface = new Surface(this::refresh, this::paintGround, this::paintLive);
    private final NodeLayer nodes;
    private final Marks marks = new Marks(surface::paintAll);
    private final Hint hint = new Hint();
    private final Footer footer = new Footer();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    private Map<String, Integer> capacities = Map.of();
    private Viewport viewport = Viewport.START;
    private Board board = Board.EMPTY;
    private Birthplaces births;
    private boolean boardStale = true;
    private double fitPending;
    private double speed = 1;
    private QuickAdd quickAdd = (_, _) -> {};
    private Optional<Point2D> pointer = Optional.empty();

    /// Is told where the user wants to add something.
    @FunctionalInterface
    public interface QuickAdd {
        void at(double sceneX, double sceneY);
    }

    public CanvasView(EditorModel model, Catalog catalog) {
        this.model = model;
        this.catalog = catalog;
        this.births = new Birthplaces(Pipeline.EMPTY, catalog);
        this.nodes = new NodeLayer(model);
        getStyleClass().add("canvas-view");
        setFocusTraversable(true);
        setClip(clip());
        getChildren().addAll(surface, nodes, footer, hint);
        new Keys(this, model, new Hands(this, model, catalog));
        new CanvasMenu(this, model);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::point);
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> pointer = Optional.empty());
        theme.subscribe(surface::theme);
        model.pipelineProperty().subscribe(_ -> relayout());
        model.selectionProperty().subscribe(_ -> surface.paintAll());
        model.selectedWireProperty().subscribe(_ -> surface.paintAll());
    }

    /// Where the mouse is, in the units of the document, while it is over the canvas.
    public Optional<Point2D> pointer() {
        return pointer.map(at -> viewport.toCanvas(at.getX(), at.getY()));
    }

    /// What is seen, in the units of the document.
    public Rectangle2D seen() {
        return viewport.seen(getWidth(), getHeight());
    }

    /// Moves the picture as little as it takes to see all of an area, or else its middle.
    public void reveal(Rectangle2D area) {
        view(viewport.revealing(area, getWidth(), getHeight(), MARGIN));
    }

    /// Where nodes are, by id, in the units of the document.
    public Map<String, Rectangle2D> areas() {
        return board().boxes().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().area()));
    }

    /// Says something at the top of the canvas until the next press.
    public void say(String words) {
        hint.say(words);
    }

    private Rectangle clip() {
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        return clip;
    }

    private void point(MouseEvent event) {
        pointer = Optional.of(new Point2D(event.getX(), event.getY()));
    }

    /// Light or dark; the window sets it together with [Theme#apply].
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// Pixels per canvas unit.
    public ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /// Shows a run as it stands, once a frame.
    ///
    /// @param newEvents what happened since the last call, oldest first
    public void show(Sample now, List<Event> newEvents) {
        live.show(now, newEvents);
        Map<String, Integer> slots =
                now.channels().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry -> entry.getValue().maxCapacity()));
        if (!slots.equals(capacities)) {
            capacities = slots;
            relayout();
        }
        nodes.states(now);
        surface.paintLive();
    }

    /// Forgets the run.
    public void clearRun() {
        live.clear();
        capacities = Map.of();
        relayout();
    }

    /// Run time per wall time: how long items are seen on their way.
    public void setSpeed(double factor) {
        speed = factor;
        surface.paintLive();
    }

    /// Shows the whole document, at most at 100 %.
    public void fitAll() {
        fitAll(1);
    }

    /// Shows the whole document as large as it fits, at most this large.
    public void fitAll(double mostZoom) {
        fitPending = mostZoom;
        surface.paintAll();
    }

    /// Shows the document at 100 %.
    public void actualSize() {
        zoomTo(1);
    }

    public void zoomIn() {
        zoomTo(viewport.zoom() * 1.25);
    }

    public void zoomOut() {
        zoomTo(viewport.zoom() / 1.25);
    }

    /// Adds a node of this kind where the mouse is, into the wire there if it fits.
    ///
    /// @return the id of the node
    public String dropKind(String kind, double sceneX, double sceneY) {
        hideGhost();
        Point2D centre = toCanvas(sceneX, sceneY);
        Dropping dropping = new Dropping(model.pipeline(), catalog, board());
        Box box = dropping.box(kind, centre);
        model.apply(dropping.edit(box, centre));
        model.select(Set.of(box.id()));
        focus(box.id());
        return box.id();
    }

    /// Where a port is, in the coordinates of the scene.
    public Optional<Point2D> port(Wire.End end, boolean out) {
        return board().box(end.node())
                .flatMap(
                        box ->
                                box.docks().stream()
                                        .filter(dock -> dock.out() == out && dock.end().equals(end))
                                        .findFirst())
                .map(dock -> localToScene(viewport.toScreen(dock.x(), dock.y())));
    }

    /// Shows where a node of this kind would land.
    public void showGhost(String kind, double sceneX, double sceneY) {
        Point2D centre = toCanvas(sceneX, sceneY);
        marks.ghost(
                Optional.of(new Dropping(model.pipeline(), catalog, board()).box(kind, centre)));
    }

    public void hideGhost() {
        marks.ghost(Optional.empty());
    }

    /// Called when empty canvas is double-clicked, with the place to give to [#dropKind].
    public void setOnQuickAdd(QuickAdd action) {
        quickAdd = action;
    }

    /// Deletes the selected nodes with their wires, or the selected wire.
    public void deleteSelection() {
        SelectionEdits.delete(model);
    }

    /// Copies the selected nodes and the wires among them, and selects the copies.
    public void duplicateSelection() {
        SelectionEdits.duplicate(model);
    }

    public void selectAll() {
        model.select(board().boxes().keySet());
    }

    private Point2D toCanvas(double sceneX, double sceneY) {
        Point2D local = sceneToLocal(sceneX, sceneY);
        return viewport.toCanvas(local.getX(), local.getY());
    }

    void quickAdd(double sceneX, double sceneY) {
        quickAdd.at(sceneX, sceneY);
    }

    void focus(String node) {
        refresh();
        nodes.focus(node);
    }

    Marks marks() {
        return marks;
    }

    Hint hint() {
        return hint;
    }

    Viewport viewport() {
        return viewport;
    }

    /// Paints more pixels than the layout has, for pictures above 100 %.
    public void setOversample(double factor) {
        surface.oversample(factor);
    }

    private void zoomTo(double wanted) {
        view(viewport.zoomedAt(getWidth() / 2, getHeight() / 2, wanted));
    }

    void view(Viewport changed) {
        viewport = changed;
        zoom.set(changed.zoom());
        nodes.viewport(changed);
        surface.viewport(changed);
    }

    private void relayout() {
        boardStale = true;
        surface.paintAll();
    }

    Board board() {
        refresh();
        return board;
    }

    private void refresh() {
        if (boardStale) {
            boardStale = false;
            board = Boards.of(model.pipeline(), catalog, id -> capacities.getOrDefault(id, -1));
            births = new Birthplaces(model.pipeline(), catalog);
            nodes.show(board);
        }
        nodes.selection(model.selectionProperty().get());
        if (fitPending > 0 && getWidth() > 0) {
            double most = fitPending;
            fitPending = 0;
            board.around(board.boxes().keySet())
                    .ifPresent(
                            area ->
                                    view(
                                            Viewport.fitting(
                                                    Board.fenced(area),
                                                    getWidth(),
                                                    getHeight(),
                                                    MARGIN,
                                                    most)));
        }
        footer.show(viewport, board);
    }

    private Frame frame() {
        return new Frame(
                board,
                live,
                births,
                model.selectionProperty().get(),
                Bottleneck.find(board, live),
                viewport,
                viewport.seen(getWidth(), getHeight()),
                speed);
    }

    private void paintGround(Pen pen) {
        GroundPainter.paint(pen, frame(), model.selectedWireProperty().get(), marks.taken());
    }

    private void paintLive(Pen pen) {
        new LivePainter(pen, frame()).paint();
        marks.paint(pen, viewport.zoom());
    }

    @Override
    protected void layoutChildren() {
        surface.resizeRelocate(0, 0, getWidth(), getHeight());
        footer.resizeRelocate(0, getHeight() - FOOTER, getWidth(), FOOTER);
        surface.paintAll();
    }
}
