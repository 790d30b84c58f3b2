package dev.sluice.studio.preferences;

import dev.sluice.studio.strings.Strings;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Modality;
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
        Stage stage = new Stage();
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(WORDS.text("title"));
        stage.setScene(scene);
        Subscription theme =
                preferences.shownThemeProperty().subscribe(shown -> shown.apply(scene));
        stage.setOnHidden(_ -> theme.unsubscribe());
        scene.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        stage.hide();
                    }
                });
        stage.show();
    }
}
