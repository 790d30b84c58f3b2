package dev.sluice.studio;

import dev.sluice.lesson.Lesson;
import dev.sluice.studio.about.AboutWindow;
import dev.sluice.studio.arrange.ArrangeCommands;
import dev.sluice.studio.canvas.CanvasCommands;
import dev.sluice.studio.canvas.CanvasView;
import dev.sluice.studio.code.CodePane;
import dev.sluice.studio.command.CommandPalette;
import dev.sluice.studio.command.CommandSet;
import dev.sluice.studio.command.MenuTree;
import dev.sluice.studio.command.ShortcutsWindow;
import dev.sluice.studio.dialog.Dialogs;
import dev.sluice.studio.dock.DockView;
import dev.sluice.studio.dock.DockView.Page;
import dev.sluice.studio.dock.Scope;
import dev.sluice.studio.dock.Taps;
import dev.sluice.studio.document.FileActions;
import dev.sluice.studio.edit.EditCommands;
import dev.sluice.studio.edit.SceneryCommands;
import dev.sluice.studio.edit.TakingOut;
import dev.sluice.studio.find.FindBar;
import dev.sluice.studio.find.FindCommands;
import dev.sluice.studio.find.FindModel;
import dev.sluice.studio.inspector.BottleneckBox;
import dev.sluice.studio.inspector.InspectorView;
import dev.sluice.studio.lesson.LessonCard;
import dev.sluice.studio.lesson.LessonModel;
import dev.sluice.studio.model.LiveTuning;
import dev.sluice.studio.palette.KindDrag;
import dev.sluice.studio.palette.PaletteView;
import dev.sluice.studio.palette.QuickAdd;
import dev.sluice.studio.palette.Recent;
import dev.sluice.studio.preferences.PreferencesCommands;
import dev.sluice.studio.preferences.PreferencesWindow;
import dev.sluice.studio.start.StartPage;
import dev.sluice.studio.strings.Strings;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The whole window without its frame: menus and run bar, palette, canvas, inspector, dock, status line.
public final class Workbench extends BorderPane {
    private static final Strings WORDS = Strings.of(Workbench.class);
    private static final double NARROW = 1200;
    private static final double BELOW_PILL = 36;

    private final Studio studio;
    private final Actions actions;
    private final FileActions files;
    private final CanvasView canvas;
    private final LessonModel lessons;
    private final Exports exports;
    private final CodePane code;
    private final Taps taps;
    private final DockView dock;
    private final Panels panels;
    private final RunControls controls;
    private final UntilPopup until;
    private final CommandSet commands;
    private final CommandPalette commandPalette;
    private final InspectorView inspector;
    private final FindModel find;
    private final FindBar findBar;
    private final StartPage start;
    private final Recent recent = new Recent(Away::run);

    public Workbench(Studio studio, Actions actions, FileActions files, Dialogs dialogs) {
        this.studio = studio;
        this.actions = actions;
        this.files = files;
        this.canvas = new CanvasView(studio.editor(), studio.catalog());
        canvas.setId("canvas");
        canvas.picture().themeProperty().bind(studio.theme());
        canvas.adding().setOnWish(wish -> QuickAdd.show(wish, getScene(), recent));
        studio.editor().openingsProperty().subscribe((_, _) -> canvas.framing().fitAll());
        new CanvasFeed(studio.run(), studio.cursor(), canvas);
        canvas.run().calmProperty().bind(studio.preferences().reducedMotionProperty());
        canvas.run().follow(studio.followed(), studio.run().recording()::story);
        studio.run()
                .lookClosely(
                        () -> {
                            Set<String> near = canvas.framing().near();
                            Set<String> selected = studio.editor().selectionProperty().get();
                            return node -> near.contains(node) || selected.contains(node);
                        });
        studio.run().speedProperty().subscribe(speed -> canvas.run().setSpeed(speed.doubleValue()));
        this.lessons = new LessonModel(studio.editor(), studio.run());
        this.exports = new Exports(studio, dialogs);
        this.code = new CodePane(studio.code(), studio.editor(), studio.catalog(), exports::export);
        Scope scope =
                new Scope(
                        studio.editor(),
                        studio.run(),
                        studio.cursor(),
                        studio.followed(),
                        studio.catalog(),
                        studio.theme());
        this.taps = new Taps(scope);
        this.dock = new DockView(scope, studio.problems(), studio.code(), code, exports);
        this.start = new StartPage(files, this::begin);
        this.find = new FindModel(studio.editor());
        this.findBar = new FindBar(find, canvas);
        this.inspector = inspector();
        this.panels = new Panels(palette(), middle(), dock, right());
        getStyleClass().add("workbench");
        this.controls = new RunControls(studio, actions, this::askUntil);
        this.until = new UntilPopup(studio.run(), controls::goOnUntil);
        this.commands = gathered();
        this.commandPalette = new CommandPalette(commands);
        commands.listen(canvas);
        PastPill.listen(this, studio.cursor());
        canvas.menu().setItems(id -> commands.find(id).map(commands::item));
        canvas.writing().setOnEdit(this::edit);
        canvas.overlays().minimapWanted().bindBidirectional(studio.preferences().minimapProperty());
        canvas.dragging()
                .snapProperty()
                .bindBidirectional(studio.preferences().snapToGridProperty());
        canvas.dragging()
                .setTakingOut(
                        nodes -> TakingOut.of(studio.editor().pipeline(), studio.catalog(), nodes));
        layOut();
    }

    /// Everything that can be done in this window.
    public CommandSet commands() {
        return commands;
    }

    /// Each feature brings its sections; they stand in the menus in this order.
    private CommandSet gathered() {
        return new CommandSet(
                Stream.of(
                                FileCommands.sections(
                                        studio, files, exports::export, this::showStart),
                                EditCommands.sections(studio.editor(), studio.catalog(), canvas),
                                FindCommands.sections(find, findBar),
                                SceneryCommands.sections(studio.editor(), canvas),
                                ArrangeCommands.sections(
                                        studio.editor(), studio.catalog(), canvas, studio.tasks()),
                                CanvasCommands.sections(canvas),
                                ViewCommands.sections(panels, this::readCode),
                                PreferencesCommands.sections(
                                        studio.preferences(), this::showPreferences),
                                controls.sections(),
                                CursorCommands.sections(studio, dock, taps, this::openDock),
                                LessonCommands.sections(lessons, this::begin),
                                HelpCommands.sections(
                                        this::showStart,
                                        this::findCommand,
                                        this::showShortcuts,
                                        this::showAbout))
                        .flatMap(List::stream)
                        .toList());
    }

    /// To the first parameter of the selected node; Esc comes back.
    private void edit() {
        panels.inspectorShown().set(true);
        inspector.edit();
    }

    /// Shows what can be begun with.
    void showStart() {
        start.open();
    }

    /// The window is closed.
    void dispose() {
        code.dispose();
    }

    Panels panels() {
        return panels;
    }

    private void openDock() {
        panels.dockShown().set(true);
    }

    private void askUntil() {
        until.show(getScene(), getScene().lookup("#run-until"));
    }

    private void begin(Lesson lesson) {
        actions.show(lesson.start(), () -> lessons.begin(lesson));
    }

    private void findCommand() {
        commandPalette.show(getScene());
    }

    private void showAbout() {
        AboutWindow.show(getScene());
    }

    private void showPreferences() {
        PreferencesWindow.show(getScene().getWindow(), studio.preferences());
    }

    private void showShortcuts() {
        ShortcutsWindow.show(getScene(), commands);
    }

    public CanvasView canvas() {
        return canvas;
    }

    /// Paints more pixels than the layout has, for pictures above 100 %.
    void setOversample(double factor) {
        canvas.setOversample(factor);
        dock.setOversample(factor);
    }

    /// Brings a tab of the dock to the front, and gives code the height that reading wants.
    public void show(Page page) {
        dock.show(page);
        if (page == Page.CODE) {
            panels.openDock();
        }
    }

    private void readCode() {
        show(Page.CODE);
        code.focus();
    }

    private void layOut() {
        dock.setMinHeight(90);
        canvas.setMinSize(160, 120);
        setTop(
                new VBox(
                        MenuTree.bar(commands),
                        new RunBar(studio, actions, controls),
                        restartLine(),
                        new DiskLine(studio.document(), files.saves().watch()),
                        new EndLine(studio.run())));
        setCenter(new StackPane(panels.all(), start));
        studio.editor().openingsProperty().subscribe((_, _) -> start.close());
        setBottom(new StatusLine(studio, files, () -> dock.show(Page.PROBLEMS)));
        widthProperty().subscribe(width -> panels.narrow(width.doubleValue() < NARROW));
        studio.editor().chosenProperty().subscribe(_ -> wantRight());
        lessons.lessonProperty().subscribe(_ -> wantRight());
    }

    private PaletteView palette() {
        PaletteView palette = new PaletteView(studio.catalog(), new Drops());
        palette.setMinWidth(150);
        return palette;
    }

    private InspectorView inspector() {
        InspectorView made =
                new InspectorView(
                        studio.editor(), studio.run(), studio.problems(), studio.catalog());
        made.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        canvas.focus().back();
                    }
                });
        return made;
    }

    /// The canvas and what lies over it.
    private StackPane middle() {
        PastPill pill = new PastPill(studio.cursor());
        StackPane.setAlignment(pill, Pos.TOP_CENTER);
        StackPane.setMargin(pill, new Insets(10));
        StackPane.setAlignment(taps, Pos.TOP_RIGHT);
        pill.visibleProperty()
                .subscribe(
                        shown ->
                                StackPane.setMargin(
                                        taps, new Insets(shown ? BELOW_PILL : 0, 0, 0, 0)));
        StackPane.setAlignment(findBar, Pos.TOP_LEFT);
        StackPane.setMargin(findBar, new Insets(10));
        return new StackPane(canvas, welcome(), taps, pill, findBar);
    }

    /// What to do with an empty canvas.
    private Label welcome() {
        Label welcome = new Label(WORDS.text("welcome"));
        welcome.setId("welcome");
        welcome.getStyleClass().add("welcome");
        welcome.setMouseTransparent(true);
        studio.editor()
                .pipelineProperty()
                .subscribe(pipeline -> welcome.setVisible(pipeline.nodes().isEmpty()));
        return welcome;
    }

    /// The lesson under way, and below it the inspector.
    private VBox right() {
        VBox.setVgrow(inspector, Priority.ALWAYS);
        BottleneckBox held = new BottleneckBox(canvas.run().heldUpProperty());
        VBox right = new VBox(new LessonCard(lessons), inspector, held);
        right.getStyleClass().add("right-column");
        right.setMinWidth(200);
        return right;
    }

    private void wantRight() {
        boolean lesson = lessons.lessonProperty().get().isPresent();
        panels.wanted(lesson || !studio.editor().chosen().isEmpty());
    }

    private HBox restartLine() {
        LiveTuning tuning = new LiveTuning(studio.editor(), studio.run());
        Hyperlink restart = new Hyperlink(WORDS.text("stale.restart"));
        restart.setId("restart-to-apply");
        restart.setOnAction(_ -> actions.restart());
        HBox line = new HBox(new Label(WORDS.text("stale")), restart);
        line.getStyleClass().add("restart-line");
        line.visibleProperty().bind(tuning.staleProperty());
        line.managedProperty().bind(tuning.staleProperty());
        return line;
    }

    /// Kinds from the palette.
    private final class Drops implements KindDrag {
        @Override
        public void moved(String kind, double x, double y) {
            if (over(x, y)) {
                canvas.ghost().show(kind, x, y);
            } else {
                canvas.ghost().hide();
            }
        }

        @Override
        public void dropped(String kind, double x, double y) {
            if (over(x, y)) {
                canvas.ghost().drop(kind, x, y);
                canvas.requestFocus();
            }
        }

        @Override
        public void ended() {
            canvas.ghost().hide();
        }

        @Override
        public void add(String kind) {
            canvas.adding().add(kind);
        }

        private boolean over(double x, double y) {
            return canvas.localToScene(canvas.getLayoutBounds()).contains(x, y);
        }
    }
}
