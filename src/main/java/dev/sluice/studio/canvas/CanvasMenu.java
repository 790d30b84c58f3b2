package dev.sluice.studio.canvas;

import dev.sluice.studio.model.EditorModel;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;

/// The canvas's context menu.
final class CanvasMenu {
    private final CanvasView canvas;
    private final EditorModel model;
    private final MenuItem delete = new MenuItem("Delete");
    private final MenuItem duplicate = new MenuItem("Duplicate");
    private final MenuItem add = new MenuItem("Add here…");
    private final ContextMenu menu = new ContextMenu();

    CanvasMenu(CanvasView canvas, EditorModel model) {
        this.canvas = canvas;
        this.model = model;
        delete.setOnAction(_ -> canvas.deleteSelection());
        duplicate.setOnAction(_ -> canvas.duplicateSelection());
        MenuItem fit = new MenuItem("Fit all");
        fit.setOnAction(_ -> canvas.fitAll());
        menu.getItems().addAll(add, duplicate, delete, new SeparatorMenuItem(), fit);
        canvas.setOnContextMenuRequested(this::show);
    }

    private void show(ContextMenuEvent event) {
        boolean nodes = !model.selectionProperty().get().isEmpty();
        delete.setDisable(!nodes && model.selectedWireProperty().get().isEmpty());
        duplicate.setDisable(!nodes);
        add.setOnAction(_ -> canvas.quickAdd(event.getSceneX(), event.getSceneY()));
        menu.show(canvas, event.getScreenX(), event.getScreenY());
        event.consume();
    }
}
