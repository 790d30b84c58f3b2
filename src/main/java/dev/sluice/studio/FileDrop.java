package dev.sluice.studio;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Files that are dropped on a window.
final class FileDrop {
    private FileDrop() {}

    /// @param hint is shown while files are over the window
    /// @param opening is given each file, after the drop is over
    static void on(Scene scene, DropHint hint, Consumer<Path> opening) {
        scene.setOnDragOver(event -> accept(event, hint));
        scene.setOnDragExited(_ -> hint.hide());
        scene.setOnDragDropped(event -> dropped(event, hint, opening));
    }

    private static void accept(DragEvent event, DropHint hint) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            hint.show(event.getDragboard().getFiles());
        }
        event.consume();
    }

    private static void dropped(DragEvent event, DropHint hint, Consumer<Path> opening) {
        hint.hide();
        if (event.getDragboard().hasFiles()) {
            open(event.getDragboard().getFiles(), opening);
            event.setDropCompleted(true);
        }
        event.consume();
    }

    static void open(List<File> files, Consumer<Path> opening) {
        for (File file : files) {
            Platform.runLater(() -> opening.accept(file.toPath()));
        }
    }
}
