package dev.sluice.studio;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Examples;
import dev.sluice.studio.dialog.Dialogs;
import dev.sluice.studio.dialog.FxDialogs;
import dev.sluice.studio.preferences.Preferences;
import dev.sluice.studio.preferences.Store;
import dev.sluice.studio.preferences.SystemLook;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.Optional;

/// A window of the studio on a stage.
public final class StudioWindow {
    private final Stage stage;
    private final Studio studio;
    private final Dialogs dialogs;
    private final Actions actions;

    private StudioWindow(Stage stage, Dialogs dialogs) {
        this.stage = stage;
        this.dialogs = dialogs;
        this.studio =
                Studio.create(
                        Catalog.standard(), new Preferences(Store.inMemory(), SystemLook.live()));
        this.actions = new Actions(studio, dialogs);
    }

    /// Shows a window with a document, or with the quick start.
    public static StudioWindow open(Stage stage, Optional<Path> file) {
        return open(stage, file, new FxDialogs(stage));
    }

    static StudioWindow open(Stage stage, Optional<Path> file, Dialogs dialogs) {
        StudioWindow window = new StudioWindow(stage, dialogs);
        window.show(file);
        return window;
    }

    public Studio studio() {
        return studio;
    }

    public Actions actions() {
        return actions;
    }

    private void show(Optional<Path> file) {
        Workbench workbench = new Workbench(studio, actions, dialogs, this::quit);
        Scene scene = new Scene(workbench, 1440, 900);
        studio.preferences().shownThemeProperty().subscribe(studio.theme()::set);
        studio.theme().subscribe(theme -> theme.apply(scene));
        scene.setOnDragOver(StudioWindow::accept);
        scene.setOnDragDropped(this::dropped);
        stage.setScene(scene);
        clamp();
        studio.document().dirtyProperty().subscribe(this::title);
        studio.editor().pipelineProperty().subscribe(_ -> title());
        stage.setOnCloseRequest(
                request -> {
                    request.consume();
                    quit();
                });
        stage.show();
        AnimationTimer pulse =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        studio.run().tick();
                    }
                };
        pulse.start();
        Platform.runLater(
                () -> {
                    begin(file);
                    workbench.canvas().fitAll();
                });
    }

    /// Once the window is there, so that it can say what is wrong with a file.
    private void begin(Optional<Path> file) {
        if (file.isPresent()) {
            actions.open(file.get());
        } else {
            studio.document().openExample(Examples.QUICK_START);
            actions.restart();
        }
    }

    private void clamp() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(1440, screen.getWidth()));
        stage.setHeight(Math.min(900, screen.getHeight()));
        stage.setX(screen.getMinX() + (screen.getWidth() - stage.getWidth()) / 2);
        stage.setY(screen.getMinY() + (screen.getHeight() - stage.getHeight()) / 2);
    }

    private void title() {
        String mark = studio.document().dirtyProperty().get() ? " •" : "";
        stage.setTitle(studio.editor().pipeline().name() + mark + " — Sluice");
    }

    private void quit() {
        if (actions.safe()) {
            studio.run().clear();
            stage.hide();
        }
    }

    private static void accept(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            Path file = event.getDragboard().getFiles().getFirst().toPath();
            event.setDropCompleted(true);
            Platform.runLater(() -> actions.open(file));
        }
        event.consume();
    }
}
