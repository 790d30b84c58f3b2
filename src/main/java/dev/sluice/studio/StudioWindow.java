package dev.sluice.studio;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.dialog.Dialogs;
import dev.sluice.studio.dock.DockView.Page;
import dev.sluice.studio.document.Autosave;
import dev.sluice.studio.document.FileActions;
import dev.sluice.studio.document.Leftovers.Leftover;
import dev.sluice.studio.document.Windows;
import dev.sluice.studio.preferences.WindowPlace;
import dev.sluice.studio.strings.Strings;

import javafx.animation.Animation;
import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import javafx.util.Subscription;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// A window of the studio on a stage.
public final class StudioWindow implements Windows {
    private static final Strings WORDS = Strings.of(StudioWindow.class);
    private static final Duration LOOK_AT_DISK = Duration.seconds(2);

    private final Stage stage;
    private final Session session;
    private final Studio studio;
    private final Dialogs dialogs;
    private final FileActions files;
    private final Actions actions;
    private final Optional<Autosave> autosave;
    private final Workbench workbench;
    private final WindowMemory place;
    private final Timeline disk;
    private Subscription subscriptions = Subscription.EMPTY;

    StudioWindow(Stage stage, Session session, Dialogs dialogs) {
        Memory memory = session.memory();
        this.stage = stage;
        this.session = session;
        this.dialogs = dialogs;
        this.studio = Studio.create(Catalog.standard(), memory);
        this.files = studio.files(dialogs, this);
        this.actions = new Actions(studio, files, dialogs);
        this.autosave =
                memory.autosaves()
                        .map(
                                all ->
                                        new Autosave(
                                                studio.editor(),
                                                studio.document(),
                                                all.slot(),
                                                memory.preferences().autosaveSecondsProperty(),
                                                Away::run,
                                                Platform::runLater));
        this.workbench = new Workbench(studio, actions, files, dialogs);
        this.place = new WindowMemory(stage, workbench.panels(), memory.state());
        this.disk =
                new Timeline(new KeyFrame(LOOK_AT_DISK, _ -> files.saves().watch().look(() -> {})));
    }

    /// Shows a window that remembers nothing, with a document or with the quick start.
    static StudioWindow open(Stage stage, Optional<Path> file, Dialogs dialogs) {
        return new Session(Memory.none(), _ -> dialogs, () -> {}).start(stage, file);
    }

    public Studio studio() {
        return studio;
    }

    public Actions actions() {
        return actions;
    }

    /// What is done with the document's file.
    public FileActions files() {
        return files;
    }

    Dialogs dialogs() {
        return dialogs;
    }

    /// Shows it; `beginning` is called once it is there and can say what is wrong with a file.
    ///
    /// @param wanted where it is to be; otherwise beside the others
    void show(Optional<WindowPlace> wanted, Consumer<StudioWindow> beginning) {
        Rectangle2D bounds = place.restore(wanted, session.windows().size() - 1);
        Scene scene = new Scene(workbench, bounds.getWidth(), bounds.getHeight());
        stage.setScene(scene);
        subscribe(scene);
        FileDrop.on(scene, workbench.dropHint(), files::drop);
        stage.setOnCloseRequest(
                request -> {
                    request.consume();
                    close();
                });
        autosave.ifPresent(side -> side.troubleProperty().subscribe(files.saves()::warn));
        stage.setOnHidden(_ -> hidden());
        stage.show();
        disk.setCycleCount(Animation.INDEFINITE);
        disk.play();
        pulse.start();
        Platform.runLater(
                () -> {
                    beginning.accept(this);
                    workbench.canvas().framing().fitAll();
                    Precedence.ofTheWindow();
                });
    }

    private final AnimationTimer pulse =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    studio.run().frame();
                }
            };

    /// All that outlives the window is listened to through these.
    private void subscribe(Scene scene) {
        subscriptions =
                Subscription.combine(
                        studio.preferences().shownThemeProperty().subscribe(studio.theme()::set),
                        studio.theme().subscribe(theme -> theme.apply(scene)),
                        studio.document().dirtyProperty().subscribe(this::title),
                        studio.editor().pipelineProperty().subscribe(this::title),
                        studio.document().fileProperty().subscribe(_ -> session.remember()),
                        stage.focusedProperty().subscribe(this::focused));
    }

    private void focused(boolean now) {
        if (now) {
            session.focused(this);
            files.lookForRecent();
            files.saves().watch().look(() -> {});
        }
    }

    /// What the next start needs to show it again; empty where its document is in no file.
    Optional<OpenWindow> remembered() {
        return studio.document()
                .fileProperty()
                .get()
                .map(Path::toAbsolutePath)
                .map(file -> new OpenWindow(place.now(), file));
    }

    private void title() {
        boolean dirty = studio.document().dirtyProperty().get();
        stage.setTitle(
                WORDS.text(dirty ? "title.changed" : "title", studio.editor().pipeline().name()));
    }

    /// Shows what can be begun with.
    void showStart() {
        workbench.showStart();
    }

    /// Brings a tab of the dock to the front.
    void show(Page page) {
        workbench.show(page);
    }

    /// Shows a document that was not saved before.
    void recover(Leftover document) {
        studio.run().clear();
        studio.document().recover(document.pipeline(), document.file());
    }

    /// Whether it shows a file unchanged, or, where there is none, whether it shows nothing to lose.
    boolean has(Optional<Path> file) {
        return !unsaved() && studio.document().fileProperty().get().equals(file);
    }

    boolean unsaved() {
        return studio.document().dirtyProperty().get();
    }

    /// Writes what is unsaved to the side.
    ///
    /// @param then is given what went wrong
    void autosave(Consumer<Optional<String>> then) {
        autosave.ifPresentOrElse(side -> side.now(then), () -> then.accept(Optional.empty()));
    }

    void toFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /// Closes it without a question.
    void hide() {
        stage.hide();
    }

    private void hidden() {
        place.remember();
        disk.stop();
        pulse.stop();
        subscriptions.unsubscribe();
        autosave.ifPresent(Autosave::close);
        studio.run().clear();
        workbench.dispose();
        session.closed(this);
    }

    @Override
    public void create() {
        session.open(new Stage(), window -> window.files().create());
    }

    @Override
    public void open(Path file) {
        session.open(new Stage(), window -> window.files().open(file));
    }

    @Override
    public void open(Pipeline pipeline) {
        session.open(new Stage(), window -> window.files().show(pipeline));
    }

    @Override
    public boolean show(Path file) {
        Optional<StudioWindow> other =
                session.windows().stream()
                        .filter(window -> window != this)
                        .filter(window -> window.studio.document().isAt(file))
                        .findFirst();
        other.ifPresent(StudioWindow::toFront);
        return other.isPresent();
    }

    @Override
    public void close() {
        files.whenSafe(this::hide);
    }

    @Override
    public void quit() {
        session.quit();
    }
}
