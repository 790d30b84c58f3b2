package dev.sluice.studio.arrange;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.NodeEdits.Place;
import dev.sluice.studio.arrange.Aligning.Side;
import dev.sluice.studio.canvas.CanvasView;
import dev.sluice.studio.canvas.place.Outline;
import dev.sluice.studio.command.Command;
import dev.sluice.studio.command.Section;
import dev.sluice.studio.command.TopMenu;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.task.Tasks;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// Edit / Arrange: align, distribute, snap, lay out.
public final class ArrangeCommands {
    private static final Strings WORDS = Strings.of(ArrangeCommands.class);
    private static final String MENU = TopMenu.EDIT.path(WORDS.text("menu"));

    private final EditorModel editor;
    private final CanvasView canvas;
    private final LayoutJob layout;

    private ArrangeCommands(EditorModel editor, Catalog catalog, CanvasView canvas, Tasks tasks) {
        this.editor = editor;
        this.canvas = canvas;
        this.layout = new LayoutJob(editor, catalog, canvas, tasks);
    }

    public static List<Section> sections(
            EditorModel editor, Catalog catalog, CanvasView canvas, Tasks tasks) {
        ArrangeCommands commands = new ArrangeCommands(editor, catalog, canvas, tasks);
        return List.of(commands.layout(), commands.sides(), commands.heights(), commands.spread());
    }

    private Section layout() {
        ObservableValue<Boolean> some =
                editor.pipelineProperty().map(pipeline -> !pipeline.nodes().isEmpty());
        return Section.of(
                MENU,
                command("layout", layout::start).when(some).keys("Shortcut+L"),
                Command.of("arrange.snap", WORDS.text("snap"), () -> place("snap", Aligning::grid))
                        .when(atLeast(1))
                        .canvasKeys("Alt+Shift+G"));
    }

    private Section sides() {
        return Section.of(
                MENU,
                align("left", Side.LEFT, "Alt+Shift+L"),
                align("centre", Side.CENTRE, "Alt+Shift+C"),
                align("right", Side.RIGHT, "Alt+Shift+R"));
    }

    private Section heights() {
        return Section.of(
                MENU,
                align("top", Side.TOP, "Alt+Shift+T"),
                align("middle", Side.MIDDLE, "Alt+Shift+M"),
                align("bottom", Side.BOTTOM, "Alt+Shift+B"));
    }

    private Section spread() {
        return Section.of(
                MENU,
                command("level", () -> place("level", Aligning::level))
                        .when(atLeast(3))
                        .canvasKeys("Alt+Shift+H"),
                command("upright", () -> place("upright", Aligning::upright))
                        .when(atLeast(3))
                        .canvasKeys("Alt+Shift+V"));
    }

    private Command align(String key, Side side, String keys) {
        return command(key, () -> place(key, (nodes, name) -> nodes.to(side, name)))
                .when(atLeast(2))
                .canvasKeys(keys);
    }

    private static Command command(String key, Runnable action) {
        return Command.of("arrange." + key, WORDS.text(key), action);
    }

    private ObservableValue<Boolean> atLeast(int nodes) {
        return editor.selectionProperty().map(chosen -> chosen.size() >= nodes);
    }

    private void place(String key, BiFunction<Aligning, String, Place> arranged) {
        Map<String, Rectangle2D> areas = new LinkedHashMap<>();
        Map<String, Outline> outlines = canvas.outlines();
        outlines.forEach(
                (id, outline) -> {
                    if (editor.chosen().nodes().contains(id)) {
                        areas.put(id, outline.area());
                    }
                });
        Aligning nodes = new Aligning(editor.pipeline(), areas);
        editor.apply(arranged.apply(nodes, WORDS.text(key).replace("_", "")));
    }
}
