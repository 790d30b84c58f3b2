package dev.sluice.studio.dialog;

import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/// The dialogs of the platform.
public final class FxDialogs implements Dialogs {
    private final Window owner;

    public FxDialogs(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> chooseOpen(Optional<Path> beside) {
        return Optional.ofNullable(chooser("Open pipeline", beside).showOpenDialog(owner))
                .map(File::toPath);
    }

    @Override
    public Optional<Path> chooseSave(Optional<Path> beside, String name) {
        FileChooser chooser = chooser("Save pipeline", beside);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseExport(Optional<Path> beside, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Export");
        chooser.setInitialFileName(name);
        folder(beside).ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseFolder(Optional<Path> beside) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Export into an empty folder");
        folder(beside).ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    @Override
    public Unsaved unsaved(String document) {
        ButtonType save = new ButtonType("Save", ButtonData.YES);
        ButtonType discard = new ButtonType("Don't save", ButtonData.NO);
        Alert alert = alert(AlertType.CONFIRMATION, "Save the changes to “" + document + "”?");
        alert.setContentText("Without saving they are lost.");
        alert.getButtonTypes().setAll(save, discard, ButtonType.CANCEL);
        ButtonType answer = alert.showAndWait().orElse(ButtonType.CANCEL);
        return answer == save ? Unsaved.SAVE : answer == discard ? Unsaved.DISCARD : Unsaved.CANCEL;
    }

    @Override
    public void sorry(String title, String text) {
        show(AlertType.ERROR, title, text);
    }

    @Override
    public void tell(String title, String text) {
        show(AlertType.INFORMATION, title, text);
    }

    private void show(AlertType type, String title, String text) {
        TextArea area = new TextArea(text);
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount((int) Math.min(24, text.lines().count() + 2));
        area.setPrefColumnCount(56);
        Alert alert = alert(type, title);
        alert.getDialogPane().setContent(area);
        alert.showAndWait();
    }

    private Alert alert(AlertType type, String header) {
        Alert alert = new Alert(type);
        alert.initOwner(owner);
        alert.setTitle("Sluice");
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

    private static FileChooser chooser(String title, Optional<Path> beside) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                "Sluice pipelines", "*.sluice.json", "*.json"));
        folder(beside).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private static Optional<File> folder(Optional<Path> beside) {
        return beside.map(Path::toAbsolutePath)
                .map(Path::getParent)
                .map(Path::toFile)
                .filter(File::isDirectory);
    }
}
