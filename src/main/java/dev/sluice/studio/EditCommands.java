package dev.sluice.studio;

import dev.sluice.studio.canvas.CanvasView;
import dev.sluice.studio.command.Command;
import dev.sluice.studio.command.Section;

import javafx.beans.value.ObservableValue;

import java.util.List;

/// The Edit menu: undo, clipboard, selection.
final class EditCommands {
    private static final String MENU = "_Edit";

    private EditCommands() {}

    static List<Section> sections(Studio studio, Actions actions, CanvasView canvas) {
        ObservableValue<String> undo = studio.editor().undoNameProperty();
        ObservableValue<String> redo = studio.editor().redoNameProperty();
        ObservableValue<Boolean> nodes =
                studio.editor().selectionProperty().map(chosen -> !chosen.isEmpty());
        return List.of(
                Section.of(
                        MENU,
                        Command.of("edit.undo", "_Undo", studio.editor()::undo)
                                .called(undo.map(name -> named("_Undo", name)))
                                .when(undo.map(name -> !name.isEmpty()))
                                .keys("Shortcut+Z"),
                        Command.of("edit.redo", "_Redo", studio.editor()::redo)
                                .called(redo.map(name -> named("_Redo", name)))
                                .when(redo.map(name -> !name.isEmpty()))
                                .keys("Shortcut+Shift+Z")),
                Section.of(
                        MENU,
                        Command.of("edit.cut", "Cu_t", actions::cut).when(nodes).keys("Shortcut+X"),
                        Command.of("edit.copy", "_Copy", actions::copy)
                                .when(nodes)
                                .keys("Shortcut+C"),
                        Command.of("edit.paste", "_Paste", actions::paste).keys("Shortcut+V"),
                        Command.of("edit.duplicate", "D_uplicate", actions::duplicate)
                                .when(nodes)
                                .keys("Shortcut+D"),
                        Command.of("edit.delete", "_Delete", canvas::deleteSelection)
                                .canvasKeys("Delete")),
                Section.of(
                        MENU,
                        Command.of("edit.select-all", "Select _All", actions::selectAll)
                                .keys("Shortcut+A")));
    }

    private static String named(String verb, String name) {
        return name.isEmpty() ? verb : verb + " " + name.replace("_", "__");
    }
}
