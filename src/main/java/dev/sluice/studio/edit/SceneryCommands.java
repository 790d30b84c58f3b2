package dev.sluice.studio.edit;

import dev.sluice.pipeline.Colours;
import dev.sluice.pipeline.Group;
import dev.sluice.pipeline.GroupEdits;
import dev.sluice.pipeline.Ids;
import dev.sluice.pipeline.Note;
import dev.sluice.pipeline.NoteEdits;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.canvas.CanvasView;
import dev.sluice.studio.canvas.place.Outline;
import dev.sluice.studio.command.Command;
import dev.sluice.studio.command.Section;
import dev.sluice.studio.command.TopMenu;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Selection;
import dev.sluice.studio.strings.Strings;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Groups, notes and colours.
public final class SceneryCommands {
    private static final Strings WORDS = Strings.of(SceneryCommands.class);
    private static final double BELOW = 32;
    private static final double GRID = 8;

    private final EditorModel editor;
    private final CanvasView canvas;

    private SceneryCommands(EditorModel editor, CanvasView canvas) {
        this.editor = editor;
        this.canvas = canvas;
    }

    public static List<Section> sections(EditorModel editor, CanvasView canvas) {
        SceneryCommands commands = new SceneryCommands(editor, canvas);
        return List.of(commands.groups(), commands.notes(), commands.colours());
    }

    private Section groups() {
        return Section.of(
                TopMenu.EDIT.path(WORDS.text("menu.scenery")),
                command("group.make", this::group)
                        .when(chosen(selection -> !selection.nodes().isEmpty()))
                        .keys("Shortcut+G"),
                command("group.dissolve", this::ungroup)
                        .when(chosen(selection -> !grouped(selection).isEmpty()))
                        .keys("Shortcut+Shift+G"),
                command("group.next", this::nextGroup).canvasKeys("Shift+G"));
    }

    private Section notes() {
        return Section.of(
                TopMenu.EDIT.path(WORDS.text("menu.scenery")),
                command("note.add", this::add).canvasKeys("N"),
                command("note.next", this::nextNote).canvasKeys("Shift+N"),
                command("note.attach", this::attach)
                        .when(
                                chosen(
                                        selection ->
                                                selection.nodes().size() == 1
                                                        && !selection.notes().isEmpty())),
                command("note.detach", this::detach)
                        .when(chosen(selection -> !attached(selection).isEmpty())));
    }

    private Section colours() {
        List<Command> commands = new ArrayList<>();
        commands.add(colour("none", ""));
        Colours.NAMES.forEach(name -> commands.add(colour(name, name)));
        return Section.of(
                TopMenu.EDIT.path(WORDS.text("menu.colour")), commands.toArray(Command[]::new));
    }

    private Command colour(String key, String name) {
        return command("colour." + key, () -> paint(name))
                .when(chosen(selection -> selection.size() > 0));
    }

    /// A picked frame is painted instead of the nodes in it.
    private void paint(String name) {
        Selection chosen = editor.chosen();
        Set<String> nodes = chosen.groups().isEmpty() ? chosen.nodes() : Set.of();
        editor.apply(new Colours(nodes, chosen.notes(), chosen.groups(), name));
    }

    private static Command command(String key, Runnable action) {
        return Command.of("edit." + key, WORDS.text(key), action);
    }

    private ObservableValue<Boolean> chosen(Predicate<Selection> possible) {
        return editor.chosenProperty().map(possible::test);
    }

    private void group() {
        Pipeline pipeline = editor.pipeline();
        Set<String> chosen = editor.chosen().nodes();
        List<String> nodes =
                pipeline.nodes().stream().map(node -> node.id()).filter(chosen::contains).toList();
        String id = Ids.ofGroups(pipeline).fresh("group");
        Group group = Group.of(id, WORDS.text("group.title"), nodes);
        editor.apply(new GroupEdits.Make(group));
        editor.select(Selection.group(group));
        canvas.writing().group(id);
    }

    private void ungroup() {
        editor.apply(new GroupEdits.Dissolve(grouped(editor.chosen())));
    }

    /// The groups that are picked, or else those of the selected nodes.
    private Set<String> grouped(Selection chosen) {
        if (!chosen.groups().isEmpty()) {
            return chosen.groups();
        }
        return editor.pipeline().groups().stream()
                .filter(group -> group.nodes().stream().anyMatch(chosen.nodes()::contains))
                .map(Group::id)
                .collect(Collectors.toSet());
    }

    private void nextGroup() {
        List<Group> groups = editor.pipeline().groups();
        next(groups.stream().map(Group::id).toList(), editor.chosen().groups())
                .flatMap(id -> groups.stream().filter(group -> group.id().equals(id)).findFirst())
                .ifPresent(
                        group -> {
                            editor.select(Selection.group(group));
                            canvas.framing().revealSelection();
                            canvas.focus().back();
                        });
    }

    private void nextNote() {
        next(editor.pipeline().notes().stream().map(Note::id).toList(), editor.chosen().notes())
                .ifPresent(
                        id -> {
                            editor.select(Selection.notes(Set.of(id)));
                            canvas.framing().revealSelection();
                            canvas.focus().back();
                        });
    }

    private static Optional<String> next(List<String> ids, Set<String> chosen) {
        int last = -1;
        for (int i = 0; i < ids.size(); i++) {
            if (chosen.contains(ids.get(i))) {
                last = i;
            }
        }
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get((last + 1) % ids.size()));
    }

    /// Under the one selected node, at the mouse, or in the middle.
    private void add() {
        Set<String> nodes = editor.chosen().nodes();
        Optional<String> node = nodes.size() == 1 ? nodes.stream().findFirst() : Optional.empty();
        Point2D place =
                node.map(canvas.outlines()::get)
                        .map(Outline::area)
                        .map(area -> new Point2D(area.getMinX(), area.getMaxY() + BELOW))
                        .or(canvas.pointer()::place)
                        .orElseGet(() -> middle(canvas.framing().seen()));
        String id = Ids.ofNotes(editor.pipeline()).fresh("note");
        Note note = Note.of(id, "", snap(place.getX()), snap(place.getY()));
        editor.apply(new NoteEdits.Add(node.map(note::withNode).orElse(note)));
        editor.select(Selection.notes(Set.of(id)));
        canvas.writing().note(id);
    }

    private static Point2D middle(Rectangle2D seen) {
        return new Point2D(
                (seen.getMinX() + seen.getMaxX() - Note.WIDTH) / 2,
                (seen.getMinY() + seen.getMaxY() - Note.HEIGHT) / 2);
    }

    private static double snap(double value) {
        return Math.rint(value / GRID) * GRID;
    }

    private void attach() {
        Selection chosen = editor.chosen();
        chosen.nodes().stream()
                .findFirst()
                .ifPresent(node -> editor.apply(new NoteEdits.Attach(chosen.notes(), node)));
    }

    private void detach() {
        editor.apply(new NoteEdits.Attach(attached(editor.chosen()), ""));
    }

    private Set<String> attached(Selection chosen) {
        return editor.pipeline().notes().stream()
                .filter(note -> chosen.notes().contains(note.id()))
                .filter(note -> !note.node().isEmpty())
                .map(Note::id)
                .collect(Collectors.toSet());
    }
}
