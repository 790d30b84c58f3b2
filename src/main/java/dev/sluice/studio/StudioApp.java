package dev.sluice.studio;

import javafx.application.Platform;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Starts the toolkit, shows a window, and stays until the last window is closed.
public final class StudioApp {
    private StudioApp() {}

    /// Opens a window on a document, or on the quick start.
    ///
    /// @return false where the display cannot be opened
    public static boolean open(Optional<Path> file) {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        try {
            Platform.startup(() -> show(file, closed));
        } catch (UnsupportedOperationException _) {
            return false;
        }
        closed.join();
        Platform.exit();
        return true;
    }

    private static void show(Optional<Path> file, CompletableFuture<Void> closed) {
        try {
            Stage stage = new Stage();
            stage.setOnHidden(_ -> closed.complete(null));
            StudioWindow.open(stage, file);
        } catch (RuntimeException failed) {
            closed.completeExceptionally(failed);
        }
    }
}
