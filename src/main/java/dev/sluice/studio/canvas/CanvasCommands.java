package dev.sluice.studio.canvas;

import dev.sluice.studio.command.Command;
import dev.sluice.studio.command.Section;
import dev.sluice.studio.command.TopMenu;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.strings.Strings;

import javafx.beans.value.ObservableValue;

import java.util.List;

/// What is done on the canvas: adding nodes and wires by keyboard, and what part of the document is seen.
public final class CanvasCommands {
    private static final Strings WORDS = Strings.of(CanvasCommands.class);
    private static final String EDIT = TopMenu.EDIT.path();
    private static final String VIEW = TopMenu.VIEW.path();

    private CanvasCommands() {}

    public static List<Section> sections(CanvasView canvas) {
        EditorModel model = canvas.desk().model();
        ObservableValue<Boolean> one = model.selectionProperty().map(chosen -> chosen.size() == 1);
        ObservableValue<Boolean> editable =
                model.chosenProperty()
                        .map(
                                chosen ->
                                        chosen.nodes().size() == 1
                                                || chosen.groups().size() == 1
                                                || (chosen.nodes().isEmpty()
                                                        && chosen.notes().size() == 1));
        ObservableValue<Boolean> some = model.selectionProperty().map(chosen -> !chosen.isEmpty());
        return List.of(
                Section.of(
                        EDIT,
                        command("canvas.add-next", canvas.adding()::next).canvasKeys("A"),
                        command("canvas.add-before", canvas.adding()::before)
                                .canvasKeys("Shift+A")
                                .when(one),
                        command("canvas.wire", canvas.wiring()::start).canvasKeys("W").when(one),
                        command("canvas.edit", canvas.writing()::edit)
                                .canvasKeys("Enter")
                                .when(editable),
                        command("canvas.rename", canvas.writing()::rename)
                                .canvasKeys("F2")
                                .when(editable)),
                Section.of(
                        VIEW,
                        command("view.zoom-in", canvas.framing()::zoomIn).keys("Shortcut+Plus"),
                        command("view.zoom-out", canvas.framing()::zoomOut).keys("Shortcut+Minus"),
                        command("view.actual-size", canvas.framing()::actualSize)
                                .keys("Shortcut+0"),
                        command("view.fit-all", canvas.framing()::fitAll).keys("Shortcut+1"),
                        command("view.fit-selection", canvas.framing()::fitSelection)
                                .keys("Shortcut+2")
                                .when(some),
                        Command.toggle(
                                        "view.minimap",
                                        WORDS.text("view.minimap"),
                                        canvas.overlays().minimapWanted())
                                .canvasKeys("M")));
    }

    private static Command command(String id, Runnable action) {
        return Command.of(id, WORDS.text(id), action);
    }
}
