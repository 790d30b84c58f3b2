package dev.sluice.studio.dialog;

import dev.sluice.studio.strings.Strings;

import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import java.util.Map;
import java.util.Optional;

/// Questions and news, dressed like the window they belong to.
final class Alerts {
    private static final Strings WORDS = Strings.of(Alerts.class);
    private static final double WIDTH = 480;

    private final Window owner;

    Alerts(Window owner) {
        this.owner = owner;
    }

    /// @return the button that was pressed; the last one where the dialog was closed
    ButtonType ask(String title, String text, ButtonType... answers) {
        Alert alert = alert(AlertType.CONFIRMATION, title);
        alert.setContentText(text);
        alert.getButtonTypes().setAll(answers);
        return alert.showAndWait().orElse(answers[answers.length - 1]);
    }

    /// A question about a list.
    Optional<ButtonType> choose(
            String title, String text, ListView<?> list, ButtonType... answers) {
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMaxWidth(WIDTH);
        list.setPrefSize(WIDTH, 40 + 24 * Math.clamp(list.getItems().size(), 2, 8));
        Alert alert = alert(AlertType.CONFIRMATION, title);
        alert.getDialogPane().setContent(new VBox(8, words, list));
        alert.getButtonTypes().setAll(answers);
        return alert.showAndWait();
    }

    /// Text that can be copied.
    void show(AlertType type, String title, String text) {
        Alert alert = alert(type, title);
        TextArea said = area(text);
        said.getStyleClass().add("said");
        alert.getDialogPane().setContent(said);
        copying(alert, title + "\n\n" + text);
        alert.showAndWait();
    }

    /// A sentence, and details for who wants them.
    void failed(String title, String text, String details) {
        Alert alert = alert(AlertType.ERROR, title);
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMaxWidth(WIDTH);
        alert.getDialogPane().setContent(words);
        alert.getDialogPane().setExpandableContent(area(details));
        copying(alert, text + "\n\n" + details);
        alert.showAndWait();
    }

    private static TextArea area(String text) {
        TextArea area = new TextArea(text);
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount((int) Math.min(24, text.lines().count() + 2));
        area.setPrefColumnCount(56);
        return area;
    }

    /// Adds a button that copies and leaves the dialog open; Esc and Enter close it.
    private static void copying(Alert alert, String text) {
        ButtonType copy = new ButtonType(WORDS.text("copy"), ButtonData.LEFT);
        alert.getButtonTypes().setAll(copy, ButtonType.CLOSE);
        ((Button) alert.getDialogPane().lookupButton(ButtonType.CLOSE)).setDefaultButton(true);
        Node button = alert.getDialogPane().lookupButton(copy);
        button.addEventFilter(
                ActionEvent.ACTION,
                press -> {
                    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
                    press.consume();
                });
    }

    private Alert alert(AlertType type, String header) {
        Alert alert = new Alert(type);
        alert.initOwner(owner);
        alert.setTitle(WORDS.text("app"));
        alert.setHeaderText(header);
        alert.setGraphic(null);
        alert.setResizable(true);
        Scene dressed = owner.getScene();
        if (dressed != null) {
            alert.getDialogPane()
                    .getScene()
                    .setUserAgentStylesheet(dressed.getUserAgentStylesheet());
            alert.getDialogPane().getStylesheets().setAll(dressed.getStylesheets());
        }
        return alert;
    }
}
