package dev.sluice.studio.canvas;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Edit;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.canvas.Stops.Stop;
import dev.sluice.studio.canvas.fit.Dropping;
import dev.sluice.studio.canvas.fit.Plug;
import dev.sluice.studio.canvas.fit.Wish;
import dev.sluice.studio.canvas.layer.Footer;
import dev.sluice.studio.canvas.layer.Hint;
import dev.sluice.studio.canvas.layer.Minimap;
import dev.sluice.studio.canvas.layer.NodeLayer;
import dev.sluice.studio.canvas.layer.SceneryLayer;
import dev.sluice.studio.canvas.layer.Spoken;
import dev.sluice.studio.canvas.layer.Surface;
import dev.sluice.studio.canvas.mark.GhostMark;
import dev.sluice.studio.canvas.mark.Marks;
import dev.sluice.studio.canvas.mark.SpliceMark;
import dev.sluice.studio.canvas.place.Board;
import dev.sluice.studio.canvas.place.Boards;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.place.Camera;
import dev.sluice.studio.canvas.place.Outline;
import dev.sluice.studio.canvas.place.Scenery;
import dev.sluice.studio.canvas.place.Viewport;
import dev.sluice.studio.canvas.run.Frame;
import dev.sluice.studio.canvas.run.RunPicture;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Followed;
import dev.sluice.studio.model.HeldUp;
import dev.sluice.studio.model.Selection;
import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.theme.Birthplaces;
import dev.sluice.studio.theme.Roles;
import dev.sluice.studio.theme.Theme;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Sample;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The canvas: draws the open document and its run, and edits it by mouse and keyboard. FX thread only.
///
/// Its pictures depend on the document, the samples and events shown, and its size: never on the wall clock.
public final class CanvasView extends Region {
    private static final Strings WORDS = Strings.of(CanvasView.class);
    private static final double FOOTER = 28;
    private static final double ROOMY = Double.MAX_VALUE;
    private static final double ROOMY_FROM = 1800;

    private final EditorModel model;
    private final Catalog catalog;
    private final RunPicture run = new RunPicture();
    private final Surface surface = new Surface(this::refresh, new Layers(this, this::scene));
    private final NodeLayer nodes = new NodeLayer();
    private final Camera camera = new Camera(this, this::moved);
    private final Marks marks = new Marks(surface::paintAll, surface::paintLive);
    private final Hint hint = new Hint();
    private final Footer footer = new Footer();
    private final Minimap minimap = new Minimap(camera, Theme.LIGHT.roles());
    private final BooleanProperty minimapWanted = new SimpleBooleanProperty(true);
    private final Adding adding;
    private final Rename rename;
    private final NoteEditor noteEditor;
    private final SceneryLayer sceneryLayer = new SceneryLayer();
    private final Region ring = new Region();
    private final KeyWiring wiring;
    private final CanvasMenu menu;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final Boards boards;
    private Map<String, Integer> capacities = Map.of();
    private Board board = Board.EMPTY;
    private Scenery scenery = Scenery.NONE;
    private Selection found = Selection.NONE;
    private Birthplaces births;
    private boolean boardStale = true;
    private boolean placesStale = true;
    private double fitPending;
    private Optional<Point2D> pointer = Optional.empty();
    private final BooleanProperty snap = new SimpleBooleanProperty(true);
    private Function<Set<String>, Optional<Edit>> takingOut = _ -> Optional.empty();
    private Runnable edit = () -> {};

    public CanvasView(EditorModel model, Catalog catalog) {
        this.model = model;
        this.catalog = catalog;
        this.boards = new Boards(catalog);
        this.births = new Birthplaces(Pipeline.EMPTY, catalog);
        this.adding = new Adding(this, catalog);
        this.rename = new Rename(this);
        this.noteEditor = new NoteEditor(this);
        this.wiring = new KeyWiring(this, catalog);
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
        getChildren()
                .addAll(
                        surface,
                        sceneryLayer,
                        nodes,
                        footer,
                        minimap,
                        rename,
                        noteEditor,
                        hint,
                        ring);
        Hands hands = new Hands(this, catalog);
        new Wheel(this);
        new Tips(this, run.live());
        new Keys(this, hands);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::point);
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> pointer = Optional.empty());
        theme.subscribe(surface::theme);
        theme.subscribe(shown -> minimap.roles(shown.roles()));
        minimapWanted.subscribe(_ -> requestLayout());
        model.pipelineProperty().subscribe(_ -> relayout());
        model.selectionProperty().subscribe(this::selected);
        model.selectedWireProperty().subscribe(_ -> surface.paintAll());
        model.chosenProperty().subscribe(this::chosen);
    }

    /// Where the mouse is, in the units of the document, while it is over the canvas.
    public Optional<Point2D> pointer() {
        return pointer.map(at -> viewport().toCanvas(at.getX(), at.getY()));
    }

    /// What is seen, in the units of the document.
    public Rectangle2D seen() {
        return camera.seen();
    }

    /// Moves the picture as little as it takes to see all of an area, or else its middle.
    public void reveal(Rectangle2D area) {
        camera.reveal(area);
    }

    /// The outsides of all nodes, by id, in document order.
    public Map<String, Outline> outlines() {
        Map<String, Outline> outlines = new LinkedHashMap<>();
        board().boxes().forEach((id, box) -> outlines.put(id, Outline.of(box)));
        return outlines;
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
        return camera.zoomProperty();
    }

    /// Shows a run as it stands, once a frame.
    ///
    /// @param newEvents what happened since the last call, oldest first
    public void show(Sample now, List<Event> newEvents) {
        Map<String, Integer> slots = run.take(now, newEvents);
        if (!slots.equals(capacities)) {
            capacities = slots;
            relayout();
        }
        run.hold(board(), now.time());
        footer.followed(run.story(model.pipeline()));
        nodes.states(now);
        minimap.live(now);
        surface.paintLive();
    }

    /// Which node holds the others up, and why.
    public ReadOnlyObjectProperty<Optional<HeldUp>> heldUpProperty() {
        return run.heldUpProperty();
    }

    /// Whether counts on wires are shown instead of motion.
    public BooleanProperty calmProperty() {
        return run.calmProperty();
    }

    /// Shows where the followed item is and has been; a click on an item follows it.
    ///
    /// @param story what happened to an item so far, by its id
    public void follow(Followed followed, LongFunction<List<Event>> story) {
        followed.itemProperty()
                .subscribe(
                        item -> {
                            List<Event> before =
                                    item.isPresent() ? story.apply(item.getAsLong()) : List.of();
                            run.following().follow(item, before);
                            footer.followed(run.story(model.pipeline()));
                            surface.paintLive();
                        });
        addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                click -> {
                    Point2D at = viewport().toCanvas(click.getX(), click.getY());
                    if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress()) {
                        run.following().at(at.getX(), at.getY()).ifPresent(followed::toggle);
                    }
                });
    }

    /// The nodes on screen, where they are near enough for their items and words.
    public Set<String> near() {
        return Frame.titles(viewport())
                ? board.boxesAt(seen()).stream().map(Box::id).collect(Collectors.toSet())
                : Set.of();
    }

    /// Forgets the run.
    public void clearRun() {
        run.clear();
        footer.followed("");
        minimap.clearRun();
        capacities = Map.of();
        relayout();
    }

    /// Run time per wall time: how long items are seen on their way.
    public void setSpeed(double factor) {
        run.setSpeed(factor);
        surface.paintLive();
    }

    /// Paints more pixels than the layout has, for pictures above 100 %.
    public void setOversample(double factor) {
        surface.oversample(factor);
        minimap.oversample(factor);
    }

    /// Shows the whole document, at most at 100 %; larger where the canvas is very wide.
    public void fitAll() {
        fitAll(ROOMY);
    }

    /// Shows the whole document as large as it fits, at most this large.
    public void fitAll(double mostZoom) {
        fitPending = mostZoom;
        surface.paintAll();
    }

    /// Shows the selected nodes as large as they fit, or the whole document.
    public void fitSelection() {
        board().around(model.selectionProperty().get())
                .ifPresentOrElse(area -> camera.fit(area, Viewport.CLOSE), this::fitAll);
    }

    /// Shows the document at 100 %.
    public void actualSize() {
        camera.zoomTo(1);
    }

    public void zoomIn() {
        camera.zoomIn();
    }

    public void zoomOut() {
        camera.zoomOut();
    }

    /// Whether the minimap is shown where there is room.
    public BooleanProperty minimapWanted() {
        return minimapWanted;
    }

    /// Whether dragged nodes stay on the grid or level with others; Ctrl does the other.
    public BooleanProperty snapProperty() {
        return snap;
    }

    /// What makes of nodes the edit that takes them out of their wires.
    public void setTakingOut(Function<Set<String>, Optional<Edit>> edits) {
        takingOut = edits;
    }

    /// Where the context menu finds an item by the id of its command.
    public void setMenuItems(Function<String, Optional<MenuItem>> found) {
        menu.setItems(found);
    }

    /// Says something at the top of the canvas, until the next press or until it has been read.
    public void say(String sentence) {
        hint.say(sentence);
        speak(sentence);
    }

    /// The same until the next press, with a button that does something about it.
    public void say(String sentence, String button, Runnable action) {
        hint.say(sentence, button, action);
        speak(sentence);
    }

    /// Adds a node of this kind where the mouse is, into the wire there if it fits.
    ///
    /// @return the id of the node
    public String dropKind(String kind, double sceneX, double sceneY) {
        hideGhost();
        return adding.drop(kind, toCanvas(sceneX, sceneY));
    }

    /// Adds a node of this kind after the selected one if it fits there, or in the middle.
    public void addKind(String kind) {
        adding.add(kind);
    }

    /// Shows where a node of this kind would land.
    public void showGhost(String kind, double sceneX, double sceneY) {
        wiring.cancel();
        Dropping dropping = new Dropping(model.pipeline(), catalog, board());
        Box box = dropping.box(kind, toCanvas(sceneX, sceneY));
        GhostMark ghost = new GhostMark(box);
        dropping.into(box)
                .ifPresentOrElse(
                        link -> marks.show(new SpliceMark(link), ghost), () -> marks.show(ghost));
    }

    public void hideGhost() {
        marks.clear();
    }

    /// Is asked for a node.
    public void setOnWish(Consumer<Wish> action) {
        adding.setAsked(action);
    }

    /// Called when the selected node is to be edited.
    public void setOnEdit(Runnable action) {
        edit = action;
    }

    /// Asks for a node after the selected one, in the selected wire, or at the mouse.
    public void addNext() {
        adding.next();
    }

    /// Asks for a node before the selected one, or at the mouse.
    public void addBefore() {
        adding.before();
    }

    /// Names the focused or selected node, or the selected group, in place.
    public void rename() {
        if (!model.chosen().groups().isEmpty()) {
            edit();
            return;
        }
        only().flatMap(board()::box)
                .ifPresent(
                        box -> {
                            reveal(box.id());
                            rename.start(box);
                        });
    }

    /// Writes on a note in place.
    public void write(String note) {
        refresh();
        scenery.note(note)
                .ifPresent(
                        card -> {
                            camera.reveal(card.area());
                            noteEditor.start(card);
                        });
    }

    /// Names a group in place.
    public void nameGroup(String group) {
        refresh();
        scenery.group(group)
                .ifPresent(
                        frame -> {
                            camera.reveal(frame.title());
                            rename.start(frame);
                        });
    }

    /// Marks what was found; nothing takes the marks away.
    public void highlight(Selection matches) {
        found = matches;
        surface.paintLive();
    }

    /// Moves the picture so that some of what is selected is seen.
    public void revealSelection() {
        refresh();
        List<Rectangle2D> areas = scenery.areas(model.chosen(), board);
        if (areas.stream().noneMatch(seen()::intersects)) {
            areas.stream().findFirst().ifPresent(this::reveal);
        }
    }

    /// Draws a wire from the focused or selected node by keyboard.
    public void wire() {
        only().ifPresentOrElse(wiring::start, () -> say(WORDS.text("wiring.select")));
    }

    /// Puts the focus on the selected node, or on the canvas.
    public void takeFocus() {
        only().ifPresentOrElse(node -> focus(node, true), this::requestFocus);
    }

    /// Where a port is, in the coordinates of the scene.
    public Optional<Point2D> port(Wire.End end, boolean out) {
        return board().at(end, out).map(dock -> toScene(dock.place()));
    }

    Optional<Edit> takenOut(Set<String> nodes) {
        return takingOut.apply(nodes);
    }

    EditorModel model() {
        return model;
    }

    Marks marks() {
        return marks;
    }

    Hint hint() {
        return hint;
    }

    Viewport viewport() {
        return camera.viewport();
    }

    void view(Viewport changed) {
        camera.view(changed);
    }

    void reveal(String node) {
        board().box(node).ifPresent(box -> camera.reveal(box.area()));
    }

    void reveal(Wire wire) {
        board().link(wire).ifPresent(link -> camera.reveal(link.curve().bounds()));
    }

    /// Does what the menu item of this command does.
    void run(String command) {
        menu.run(command);
    }

    void menu() {
        menu.show();
    }

    /// The parameters of a node, the text of a note, the title of a group.
    void edit() {
        Selection chosen = model.chosen();
        if (!chosen.groups().isEmpty()) {
            chosen.groups().stream().findFirst().ifPresent(this::nameGroup);
        } else if (chosen.nodes().isEmpty()) {
            chosen.notes().stream().findFirst().ifPresent(this::write);
        } else {
            edit.run();
        }
    }

    void quickAdd(Point2D place) {
        adding.at(place);
    }

    void quickAdd(Plug plug, Point2D place) {
        adding.from(plug, place);
    }

    void quickAdd(Plug plug) {
        adding.from(plug);
    }

    /// Has the screen reader say this; nothing for the label of what is focused.
    void speak(String words) {
        nodes.say(words);
    }

    /// A press ends what the keyboard began.
    void interrupt() {
        wiring.cancel();
        hint.hide();
    }

    void focus(String node, boolean keyed) {
        refresh();
        nodes.focus(node, keyed);
    }

    void focus(Wire wire, boolean keyed) {
        refresh();
        nodes.focus(wire, keyed);
    }

    Optional<String> focusedNode() {
        return nodes.focusedNode();
    }

    Spoken spoken() {
        refresh();
        return nodes.spoken();
    }

    /// Where the focus is.
    Optional<Stop> stop() {
        return nodes.focusedNode()
                .<Stop>map(Stop.At::new)
                .or(() -> nodes.focusedWire().map(Stop.On::new));
    }

    private Optional<String> only() {
        Set<String> selected = model.selectionProperty().get();
        return selected.size() == 1 ? selected.stream().findFirst() : nodes.focusedNode();
    }

    /// Where a point of the document is in the scene.
    public Point2D toScene(Point2D place) {
        return localToScene(viewport().toScreen(place.getX(), place.getY()));
    }

    private Point2D toCanvas(double sceneX, double sceneY) {
        Point2D local = sceneToLocal(sceneX, sceneY);
        return viewport().toCanvas(local.getX(), local.getY());
    }

    private void relayout() {
        boardStale = true;
        surface.paintAll();
    }

    private void selected(Set<String> selection) {
        nodes.selection(selection);
        surface.paintAll();
    }

    private void moved() {
        placesStale = true;
        hint.moved();
        surface.viewport(camera.viewport());
    }

    Board board() {
        refresh();
        return board;
    }

    Scenery scenery() {
        refresh();
        return scenery;
    }

    private void chosen(Selection selection) {
        sceneryLayer.show(scenery, selection);
        surface.paintAll();
    }

    private void refresh() {
        if (boardStale) {
            boardStale = false;
            placesStale = true;
            board = boards.of(model.pipeline(), capacities);
            births = new Birthplaces(model.pipeline(), catalog);
            scenery = Scenery.of(model.pipeline(), board);
            nodes.show(board);
            sceneryLayer.show(scenery, model.chosen());
            minimap.show(board);
        }
        if (fitPending > 0 && getWidth() > 0) {
            double most =
                    fitPending == ROOMY
                            ? Math.clamp(getWidth() / ROOMY_FROM, 1, Viewport.CLOSE)
                            : fitPending;
            fitPending = 0;
            Stream.concat(board.extent().stream(), scenery.areas())
                    .reduce(Board::union)
                    .ifPresentOrElse(
                            area -> camera.fit(area, most), () -> camera.view(Viewport.START));
        }
        if (placesStale) {
            placesStale = false;
            nodes.view(viewport(), seen());
            sceneryLayer.view(viewport());
            nodes.selection(model.selectionProperty().get());
            minimap.moved();
            footer.show(viewport(), board);
        }
    }

    private Layers.Scene scene() {
        Frame frame = run.frame(board, births, model.selectionProperty().get(), viewport(), seen());
        return new Layers.Scene(frame, scenery, found);
    }

    Roles roles() {
        return theme.get().roles();
    }

    @Override
    protected void layoutChildren() {
        placesStale = true;
        surface.resizeRelocate(0, 0, getWidth(), getHeight());
        footer.resizeRelocate(0, getHeight() - FOOTER, getWidth(), FOOTER);
        ring.resizeRelocate(0, 0, getWidth(), getHeight());
        minimap.place(getWidth(), getHeight(), minimapWanted.get());
        surface.paintAll();
    }
}
