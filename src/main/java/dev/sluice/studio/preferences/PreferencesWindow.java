package dev.sluice.studio.preferences;

import dev.sluice.studio.dialog.SideWindow;
import dev.sluice.studio.strings.Strings;

import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

/// The sheet of preferences in a window of its own. Esc closes it.
public final class PreferencesWindow {
    private static final Strings WORDS = Strings.of(PreferencesWindow.class);
    private static final double WIDTH = 520;
    private static final double HEIGHT = 560;

    private PreferencesWindow() {}

    /// Opens it in front of a window.
    public static void show(Window owner, Preferences preferences) {
        Scene scene = new Scene(new PreferencesSheet(preferences), WIDTH, HEIGHT);
        Stage stage = SideWindow.before(owner, scene, WORDS.text("title"));
        Subscription theme =
                preferences.shownThemeProperty().subscribe(shown -> shown.apply(scene));
        stage.setOnHidden(_ -> theme.unsubscribe());
        stage.show();
    }
}
