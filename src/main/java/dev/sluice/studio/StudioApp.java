package dev.sluice.studio;

import dev.sluice.studio.dialog.FxDialogs;
import dev.sluice.studio.preferences.UserFolders;
import dev.sluice.studio.theme.Theme;

import javafx.application.Platform;
import javafx.stage.Stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Starts the toolkit, shows a window, and stays until the last window is closed.
public final class StudioApp {
    private StudioApp() {}

    /// Opens a window on a document, or on what was open the last time.
    ///
    /// @return false where the display cannot be opened
    public static boolean open(Optional<Path> file) {
        Beforehand.begin();
        CompletableFuture<Memory> closed = new CompletableFuture<>();
        try {
            Platform.startup(() -> show(file, closed));
        } catch (UnsupportedOperationException _) {
            return false;
        }
        forget(closed.join());
        Platform.exit();
        return true;
    }

    private static void show(Optional<Path> file, CompletableFuture<Memory> closed) {
        try {
            Theme.only();
            Memory memory = Memory.in(UserFolders.standard());
            Session session = new Session(memory, FxDialogs::new, () -> closed.complete(memory));
            Failures.tellBy(session);
            session.start(new Stage(), file);
        } catch (RuntimeException failed) {
            closed.completeExceptionally(failed);
        }
    }

    /// Everything is saved, or nobody wants it.
    static void forget(Memory memory) {
        try {
            if (memory.autosaves().isPresent()) {
                memory.autosaves().get().close();
            }
        } catch (IOException _) {
            // the next start finds it, and that there is nothing in it
        }
    }
}
