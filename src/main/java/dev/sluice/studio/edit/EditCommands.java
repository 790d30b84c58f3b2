package dev.sluice.studio.edit;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.canvas.CanvasView;
import dev.sluice.studio.command.Command;
import dev.sluice.studio.command.Section;
import dev.sluice.studio.command.TopMenu;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Selection;
import dev.sluice.studio.strings.Strings;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The Edit menu: undo, clipboard, deletion, bypass, selection.
public final class EditCommands {
    private static final Strings WORDS = Strings.of(EditCommands.class);
    private static final String MENU = TopMenu.EDIT.path();
    private static final String SELECT = TopMenu.EDIT.path(WORDS.text("menu.select"));

    private final EditorModel editor;
    private final Catalog catalog;
    private final CanvasView canvas;
    private final Copying copying;
    private final Selecting selecting;

    private EditCommands(EditorModel editor, Catalog catalog, CanvasView canvas) {
        this.editor = editor;
        this.catalog = catalog;
        this.canvas = canvas;
        this.copying =
                new Copying(
                        editor,
                        new Copying.Place() {
                            @Override
                            public Optional<Point2D> pointer() {
                                return canvas.pointer().place();
                            }

                            @Override
                            public Rectangle2D seen() {
                                return canvas.framing().seen();
                            }
                        });
        this.selecting = new Selecting(editor);
    }

    public static List<Section> sections(EditorModel editor, Catalog catalog, CanvasView canvas) {
        EditCommands commands = new EditCommands(editor, catalog, canvas);
        return List.of(
                commands.history(), commands.clipboard(), commands.nodes(), commands.selection());
    }

    private Section history() {
        ObservableValue<String> undo = editor.undoNameProperty();
        ObservableValue<String> redo = editor.redoNameProperty();
        return Section.of(
                MENU,
                command("undo", editor::undo)
                        .called(undo.map(name -> named("undo", name)))
                        .when(undo.map(name -> !name.isEmpty()))
                        .keys("Shortcut+Z"),
                command("redo", editor::redo)
                        .called(redo.map(name -> named("redo", name)))
                        .when(redo.map(name -> !name.isEmpty()))
                        .keys("Shortcut+Shift+Z"));
    }

    private static String named(String verb, String name) {
        return name.isEmpty() ? WORDS.text(verb) : WORDS.text(verb) + " " + name.replace("_", "__");
    }

    private Section clipboard() {
        ObservableValue<Boolean> some = chosen(selection -> selection.size() > 0);
        return Section.of(
                MENU,
                command("cut", this::cut).when(some).keys("Shortcut+X"),
                command("copy", this::copy).when(some).keys("Shortcut+C"),
                command("paste", this::paste).keys("Shortcut+V"),
                command("duplicate", copying::duplicate).when(some).keys("Shortcut+D"));
    }

    private Section nodes() {
        ObservableValue<Boolean> nodes = chosen(selection -> !selection.nodes().isEmpty());
        ObservableValue<Boolean> any = chosen(selection -> !selection.isEmpty());
        return Section.of(
                MENU,
                command("delete", this::delete).when(any).canvasKeys("Delete"),
                command("reconnect", this::reconnect).when(nodes).canvasKeys("Shortcut+Delete"),
                command("disconnect", this::disconnect).when(nodes).canvasKeys("Alt+Delete"),
                command("bypass", () -> canvas.talk().say(Bypassing.toggle(editor, catalog)))
                        .when(nodes)
                        .keys("Shortcut+B"));
    }

    private Section selection() {
        ObservableValue<Boolean> nodes = chosen(selection -> !selection.nodes().isEmpty());
        return Section.of(
                SELECT,
                command("select.all", selecting::all).keys("Shortcut+A"),
                command("select.none", selecting::none).keys("Shortcut+Shift+A"),
                command("select.invert", selecting::invert).keys("Shortcut+I"),
                command("select.upstream", selecting::upstream)
                        .when(nodes)
                        .canvasKeys("Shortcut+Shift+Left"),
                command("select.downstream", selecting::downstream)
                        .when(nodes)
                        .canvasKeys("Shortcut+Shift+Right"),
                command("select.connected", selecting::connected)
                        .when(nodes)
                        .canvasKeys("Shortcut+Shift+Up"),
                command("select.kind", selecting::sameKind)
                        .when(nodes)
                        .canvasKeys("Shortcut+Shift+Down"));
    }

    private static Command command(String key, Runnable action) {
        return Command.of("edit." + key, WORDS.text(key), action);
    }

    private ObservableValue<Boolean> chosen(Predicate<Selection> possible) {
        return editor.chosenProperty().map(possible::test);
    }

    private void cut() {
        copy();
        delete();
    }

    private void copy() {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, copying.text()));
    }

    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        canvas.talk().say(copying.paste(text == null ? "" : text));
        canvas.framing().revealSelection();
    }

    private void delete() {
        editor.seal();
        Deleting.of(editor.chosen()).forEach(editor::apply);
    }

    private void reconnect() {
        switch (Reconnecting.of(editor.pipeline(), catalog, editor.chosen().nodes())) {
            case Reconnecting.Outcome.Joined joined -> editor.apply(joined.edit());
            case Reconnecting.Outcome.Refused refused -> canvas.talk().say(refused.sentence());
        }
    }

    private void disconnect() {
        Set<Wire> wires = Deleting.wires(editor.pipeline(), editor.chosen());
        if (!wires.isEmpty()) {
            editor.apply(new Edits.Disconnect(wires));
        }
    }
}
