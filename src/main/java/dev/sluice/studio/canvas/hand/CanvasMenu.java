package dev.sluice.studio.canvas.hand;

import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Selection;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The canvas's context menu: what can be done with what is selected, or with the empty canvas.
public final class CanvasMenu {
    private static final String BETWEEN = "";
    private static final List<String> CLIPBOARD =
            List.of("edit.cut", "edit.copy", "edit.duplicate", "edit.delete");
    private static final List<String> NODE =
            around(
                    List.of(
                            "canvas.edit",
                            "canvas.rename",
                            "canvas.wire",
                            "canvas.add-next",
                            "canvas.add-before",
                            BETWEEN),
                    CLIPBOARD,
                    List.of(
                            "edit.reconnect",
                            "edit.disconnect",
                            "edit.bypass",
                            BETWEEN,
                            "edit.note.add",
                            "edit.group.make",
                            "edit.group.dissolve",
                            "charts.pin",
                            "view.fit-selection"));
    private static final List<String> NODES =
            around(
                    List.of(),
                    CLIPBOARD,
                    List.of(
                            "edit.reconnect",
                            "edit.bypass",
                            BETWEEN,
                            "arrange.left",
                            "arrange.top",
                            "arrange.level",
                            "arrange.upright",
                            "arrange.layout",
                            BETWEEN,
                            "edit.group.make",
                            "edit.group.dissolve",
                            "charts.pin",
                            "view.fit-selection"));
    private static final List<String> GROUP =
            around(
                    List.of("canvas.rename", "edit.group.dissolve", "arrange.layout", BETWEEN),
                    CLIPBOARD,
                    List.of(BETWEEN, "view.fit-selection"));
    private static final List<String> NOTE =
            around(
                    List.of("canvas.edit", "edit.note.attach", "edit.note.detach", BETWEEN),
                    CLIPBOARD,
                    List.of());
    private static final List<String> WIRE = List.of("canvas.add-next", "wire.tap", "edit.delete");
    private static final List<String> CANVAS =
            List.of(
                    "canvas.add-next",
                    "edit.note.add",
                    "edit.paste",
                    "edit.select.all",
                    BETWEEN,
                    "arrange.layout",
                    "view.fit-all",
                    "view.minimap");

    private final Region canvas;
    private final EditorModel model;
    private final ContextMenu menu = new ContextMenu();
    private Function<String, Optional<MenuItem>> itemOf = _ -> Optional.empty();

    public CanvasMenu(Region canvas, EditorModel model) {
        this.canvas = canvas;
        this.model = model;
        menu.setId("canvas-menu");
        canvas.setOnContextMenuRequested(this::asked);
    }

    /// Where items are found by the ids of their commands.
    public void setItems(Function<String, Optional<MenuItem>> found) {
        itemOf = found;
    }

    void run(String command) {
        itemOf.apply(command).filter(item -> !item.isDisable()).ifPresent(MenuItem::fire);
    }

    /// A press has selected what is under the mouse; on nothing, the menu is the canvas's.
    private void asked(ContextMenuEvent event) {
        event.consume();
        if (event.isKeyboardTrigger()) {
            show();
        } else {
            fill();
            menu.show(canvas, event.getScreenX(), event.getScreenY());
        }
    }

    /// Shows it beside what is focused, for the keyboard.
    void show() {
        Node owner = canvas.getScene().getFocusOwner();
        Node beside = owner == null ? canvas : owner;
        Bounds place = canvas.sceneToLocal(beside.localToScene(beside.getLayoutBounds()));
        double x = Math.clamp(place.getCenterX(), 0, canvas.getWidth());
        double y = Math.clamp(place.getCenterY(), 0, canvas.getHeight());
        Point2D at = canvas.localToScreen(x, y);
        fill();
        menu.show(canvas, at.getX(), at.getY());
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        for (String id : wanted()) {
            if (id.equals(BETWEEN)) {
                items.add(new SeparatorMenuItem());
            } else {
                itemOf.apply(id).ifPresent(items::add);
            }
        }
        menu.getItems().setAll(items);
    }

    private List<String> wanted() {
        Selection chosen = model.chosen();
        if (!chosen.groups().isEmpty()) {
            return GROUP;
        }
        if (!chosen.nodes().isEmpty()) {
            return chosen.nodes().size() == 1 ? NODE : NODES;
        }
        if (!chosen.notes().isEmpty()) {
            return NOTE;
        }
        return chosen.wire().isPresent() ? WIRE : CANVAS;
    }

    private static List<String> around(
            List<String> before, List<String> middle, List<String> after) {
        return Stream.of(before, middle, after).flatMap(List::stream).toList();
    }
}
