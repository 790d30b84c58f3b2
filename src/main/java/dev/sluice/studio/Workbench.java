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
import dev.sluice.studio.find.FindBar;
import dev.sluice.studio.find.FindCommands;
import dev.sluice.studio.find.FindModel;
import dev.sluice.studio.lesson.LessonModel;
import dev.sluice.studio.model.LiveTuning;
import dev.sluice.studio.palette.PaletteView;
import dev.sluice.studio.palette.QuickAdd;
import dev.sluice.studio.palette.Recent;
import dev.sluice.studio.preferences.PreferencesCommands;
import dev.sluice.studio.preferences.PreferencesWindow;
import dev.sluice.studio.start.StartPage;

import javafx.css.PseudoClass;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.stream.Stream;

/// The whole window without its frame: menus and run bar, palette, canvas, inspector, dock, status line.
public final class Workbench extends BorderPane {
    private static final PseudoClass TINY = PseudoClass.getPseudoClass("tiny");
    private static final double TINY_BELOW = 340;

    private final Studio studio;
    private final Actions actions;
    private final FileActions files;
    private final CanvasView canvas;
    private final LessonModel lessons;
    private final Exports exports;
    private final Late<CodePane> code;
    private final Taps taps;
    private final DockView dock;
    private final Panels panels;
    private final RunControls controls;
    private final Late<UntilPopup> until;
    private final CommandSet commands;
    private final Late<CommandPalette> commandPalette;
    private final RightColumn right;
    private final FindModel find;
    private final FindBar findBar;
    private final StartPage start;
    private final DropHint dropHint = new DropHint();
    private final Recent recent = new Recent(Away::run);

    public Workbench(Studio studio, Actions actions, FileActions files, Dialogs dialogs) {
        this.studio = studio;
        this.actions = actions;
        this.files = files;
        this.canvas = CanvasTies.canvas(studio);
        canvas.adding().setOnWish(wish -> QuickAdd.show(wish, getScene(), recent));
        this.lessons = new LessonModel(studio.editor(), studio.run());
        this.exports = new Exports(studio, dialogs);
        this.code =
                new Late<>(
                        () ->
                                new CodePane(
                                        studio.code(),
                                        studio.editor(),
                                        studio.catalog(),
                                        exports::export));
        Scope scope =
                new Scope(
                        studio.editor(),
                        studio.run(),
                        studio.cursor(),
                        studio.followed(),
                        studio.catalog(),
                        studio.theme(),
                        canvas.picture().colouringProperty());
        this.taps = new Taps(scope);
        this.dock = new DockView(scope, studio.problems(), studio.code(), code::get, exports);
        this.start = new StartPage(files, this::begin);
        this.find = new FindModel(studio.editor());
        this.findBar = new FindBar(find, canvas);
        this.right = new RightColumn(studio, canvas, lessons);
        this.panels = new Panels(palette(), new Middle(studio, canvas, taps, findBar), dock, right);
        getStyleClass().add("workbench");
        this.controls = new RunControls(studio, actions, this::askUntil);
        this.until = new Late<>(() -> new UntilPopup(studio.run(), controls::goOnUntil));
        this.commands = gathered();
        this.commandPalette = new Late<>(() -> new CommandPalette(commands, HelpCommands.PALETTE));
        commands.listen(canvas);
        PastPill.listen(this, studio.cursor());
        canvas.menu().setItems(id -> commands.find(id).map(commands::item));
        canvas.writing().setOnEdit(this::edit);
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
                                FileCommands.sections(studio, files, exports, this::showStart),
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
        right.edit();
    }

    /// Shows what can be begun with.
    void showStart() {
        start.open();
    }

    /// The window is closed.
    void dispose() {
        code.ifMade(CodePane::dispose);
    }

    DropHint dropHint() {
        return dropHint;
    }

    Panels panels() {
        return panels;
    }

    private void openDock() {
        panels.dockShown().set(true);
    }

    private void askUntil() {
        until.get().show(getScene(), getScene().lookup("#run-until"));
    }

    private void begin(Lesson lesson) {
        actions.show(lesson.start(), () -> lessons.begin(lesson));
    }

    private void findCommand() {
        commandPalette.get().show(getScene());
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
        code.get().focus();
    }

    private void layOut() {
        dock.setMinHeight(90);
        setTop(
                new VBox(
                        MenuTree.bar(commands),
                        new RunBar(studio, actions, controls),
                        new RestartLine(
                                new LiveTuning(studio.editor(), studio.run(), studio.catalog()),
                                actions),
                        new DiskLine(studio.document(), files.saves().watch()),
                        new EndLine(studio.run())));
        StackPane centre = new StackPane(panels.all(), start, dropHint);
        centre.setMinSize(0, 0);
        setCenter(centre);
        studio.editor().openingsProperty().subscribe((_, _) -> start.close());
        setBottom(new StatusLine(studio, files, () -> dock.show(Page.PROBLEMS)));
        widthProperty().subscribe(width -> fitWidth(width.doubleValue()));
        heightProperty().subscribe(height -> panels.fitHeight(height.doubleValue()));
        studio.editor().chosenProperty().subscribe(_ -> wantRight());
        lessons.lessonProperty().subscribe(_ -> wantRight());
    }

    private void fitWidth(double width) {
        panels.fitWidth(width);
        pseudoClassStateChanged(TINY, width < TINY_BELOW);
    }

    private PaletteView palette() {
        PaletteView palette = new PaletteView(studio.catalog(), new PaletteDrops(canvas));
        palette.setMinWidth(150);
        return palette;
    }

    private void wantRight() {
        boolean lesson = lessons.lessonProperty().get().isPresent();
        panels.wanted(lesson || !studio.editor().chosen().isEmpty());
    }
}
