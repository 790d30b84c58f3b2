package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.Group;
import dev.sluice.pipeline.GroupEdits;
import dev.sluice.pipeline.Note;
import dev.sluice.pipeline.NoteEdits;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.command.Command;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Selection;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Goes through all panels and windows as somebody who sees nothing of them: what can have the focus has a name, and
/// what is only a picture says in a tooltip what it does.
class EveryControlSpeaksTest extends ApplicationTest {
    /// They show what else there is.
    private static final List<String> PLACES =
            List.of(
                    "view.code",
                    "edit.find",
                    "wire.tap",
                    "canvas.add-next",
                    "help.commands",
                    "help.shortcuts",
                    "help.about",
                    "view.preferences",
                    "run.until",
                    "file.start");

    private final Map<String, String> silent = new TreeMap<>();

    @SuppressWarnings("NullAway.Init")
    private StudioWindow window;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Override
    public void start(Stage stage) {
        this.stage = stage;
        window = StudioWindow.open(stage, Optional.empty(), new Answers());
    }

    @AfterEach
    void close() {
        interact(
                () -> {
                    window.studio().run().clear();
                    List.copyOf(Window.getWindows()).stream()
                            .filter(other -> !other.equals(stage))
                            .forEach(Window::hide);
                });
    }

    @Test
    void whatCanHaveTheFocusHasANameAndAPictureATooltip() {
        look("the beginning");
        select("nothing", Selection.NONE);
        for (dev.sluice.pipeline.Node node : document().nodes()) {
            select(node.kind(), Selection.nodes(Set.of(node.id())));
        }
        select("two nodes", Selection.nodes(Set.of("kitchen", "cellar")));
        Note note = Note.of("n", "", 0, 400);
        Group group = Group.of("g", "", List.of("kitchen"));
        interact(
                () -> {
                    editor().apply(new NoteEdits.Add(note));
                    editor().apply(new GroupEdits.Make(group));
                });
        select("a note", Selection.notes(Set.of("n")));
        select("a group", Selection.group(group));
        interact(() -> editor().select(document().wires().getFirst()));
        commands().filter(each -> each.id().startsWith("dock.")).toList().forEach(this::look);
        PLACES.forEach(place -> look(command(place)));
        look(commands().filter(each -> each.id().startsWith("lesson.")).findFirst().orElseThrow());

        assertThat(silent).isEmpty();
    }

    private void select(String what, Selection selection) {
        interact(() -> editor().select(selection));
        look(what);
    }

    private void look(Command place) {
        interact(place.action());
        look(place.id());
    }

    private void look(String place) {
        WaitForAsyncUtils.waitForFxEvents();
        interact(
                () ->
                        Window.getWindows().stream()
                                .map(Window::getScene)
                                .flatMap(scene -> all(scene.getRoot()))
                                .filter(EveryControlSpeaksTest::silent)
                                .forEach(node -> silent.putIfAbsent(path(node), "at " + place)));
    }

    private static Stream<Node> all(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<Node> inside =
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream()
                                .flatMap(EveryControlSpeaksTest::all)
                        : Stream.empty();
        return Stream.concat(Stream.of(node), inside);
    }

    private static boolean silent(Node node) {
        boolean nameless = node.isFocusTraversable() && !named(node);
        boolean picture =
                node instanceof ButtonBase button
                        && button.getGraphic() != null
                        && blank(button.getText())
                        && ofSkin(button).isEmpty();
        return nameless || (picture && !told((ButtonBase) node));
    }

    /// Tooltips are made when the mouse comes.
    private static boolean told(ButtonBase button) {
        button.fireEvent(
                new MouseEvent(
                        MouseEvent.MOUSE_ENTERED,
                        0,
                        0,
                        0,
                        0,
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
        return button.getTooltip() != null
                && !blank(button.getTooltip().getText())
                && !blank(button.getAccessibleText());
    }

    private static boolean named(Node node) {
        return !blank(node.getAccessibleText())
                || (node instanceof Labeled labeled && !blank(labeled.getText()))
                || node instanceof MenuBar
                || node instanceof TabPane
                || labelled(node)
                || ofSkin(node).isPresent();
    }

    private static boolean labelled(Node node) {
        return all(node.getScene().getRoot())
                .anyMatch(
                        other ->
                                other instanceof Label label
                                        && node.equals(label.getLabelFor())
                                        && !blank(label.getText()));
    }

    /// The control that a node is a part of: it speaks for its parts.
    private static Optional<Control> ofSkin(Node node) {
        return Optional.ofNullable(node.getParent())
                .filter(parent -> parent instanceof Control)
                .map(Control.class::cast)
                .filter(control -> !(control instanceof TabPane));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String path(Node node) {
        String name =
                node.getClass().getSimpleName()
                        + (node.getId() == null ? "" : "#" + node.getId())
                        + String.join("", node.getStyleClass().stream().map(s -> "." + s).toList());
        return node.getParent() == null || node.getId() != null
                ? name
                : path(node.getParent()) + " > " + name;
    }

    private Command command(String id) {
        return commands().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private Stream<Command> commands() {
        Parent root = stage.getScene().getRoot();
        return ((Workbench) root).commands().all();
    }

    private EditorModel editor() {
        return window.studio().editor();
    }

    private Pipeline document() {
        return editor().pipeline();
    }
}
