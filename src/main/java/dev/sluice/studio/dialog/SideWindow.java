package dev.sluice.studio.dialog;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/// A window that belongs to another one. Esc closes it.
public final class SideWindow {
    private SideWindow() {}

    /// One that can be used beside its owner; not shown yet.
    public static Stage beside(Window owner, Scene scene, String title) {
        Stage stage = new Stage();
        stage.initOwner(owner);
        stage.setTitle(title);
        stage.setScene(scene);
        scene.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        stage.hide();
                    }
                });
        return stage;
    }

    /// One that keeps its owner from being used until it is closed; not shown yet.
    public static Stage before(Window owner, Scene scene, String title) {
        Stage stage = beside(owner, scene, title);
        stage.initModality(Modality.WINDOW_MODAL);
        return stage;
    }

    /// Dresses a scene like that of the owner.
    public static void dress(Scene scene, Scene owner) {
        scene.setUserAgentStylesheet(owner.getUserAgentStylesheet());
        scene.getStylesheets().setAll(owner.getStylesheets());
    }
}
