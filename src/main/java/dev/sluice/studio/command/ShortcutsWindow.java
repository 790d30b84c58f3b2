package dev.sluice.studio.command;

import dev.sluice.studio.dialog.SideWindow;
import dev.sluice.studio.strings.Strings;

import javafx.scene.Scene;
import javafx.stage.Stage;

/// The shortcuts page in a window of its own, so that it can stay open beside the canvas.
public final class ShortcutsWindow {
    private static final Strings WORDS = Strings.of(ShortcutsWindow.class);

    private ShortcutsWindow() {}

    /// Opens it beside a window, dressed like it. Esc closes it.
    public static void show(Scene owner, CommandSet commands) {
        Scene scene = new Scene(new ShortcutsPage(commands), 1080, 640);
        SideWindow.dress(scene, owner);
        scene.getRoot().getStyleClass().addAll(owner.getRoot().getStyleClass());
        Stage stage = SideWindow.beside(owner.getWindow(), scene, WORDS.text("shortcuts.title"));
        stage.show();
    }
}
