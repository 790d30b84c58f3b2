package dev.sluice.studio;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Files that are dropped on a window.
final class FileDrop {
    private FileDrop() {}

    /// @param opening is given each file, after the drop is over
    static void on(Scene scene, Consumer<Path> opening) {
        scene.setOnDragOver(FileDrop::accept);
        scene.setOnDragDropped(event -> dropped(event, opening));
    }

    private static void accept(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private static void dropped(DragEvent event, Consumer<Path> opening) {
        if (event.getDragboard().hasFiles()) {
            for (File file : event.getDragboard().getFiles()) {
                Platform.runLater(() -> opening.accept(file.toPath()));
            }
            event.setDropCompleted(true);
        }
        event.consume();
    }
}
