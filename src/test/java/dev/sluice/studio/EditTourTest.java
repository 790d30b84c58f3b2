package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Note;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.canvas.CanvasView;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Selection;

import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Edits the quick start by keyboard, in the whole window.
class EditTourTest extends ApplicationTest {
    @SuppressWarnings("NullAway.Init")
    private StudioWindow window;

    @SuppressWarnings("NullAway.Init")
    private Scene scene;

    @Override
    public void start(Stage stage) {
        window = StudioWindow.open(stage, Optional.empty(), new Answers());
        scene = stage.getScene();
        window.studio().run().clear();
        window.actions().openExample("quick-start");
    }

    @AfterEach
    void close() {
        interact(() -> window.studio().run().clear());
    }

    private EditorModel editor() {
        return window.studio().editor();
    }

    private Pipeline document() {
        return editor().pipeline();
    }

    private Workbench workbench() {
        return (Workbench) scene.getRoot();
    }

    private void select(String... nodes) {
        interact(
                () -> {
                    editor().select(Set.of(nodes));
                    workbench().canvas().requestFocus();
                });
    }

    private void keys(KeyCode... keys) {
        press(keys);
        release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void nodesAreFoundGroupedNotedColouredAndBypassedByKeyboard() {
        Pipeline start = document();
        select();
        keys(KeyCode.SHORTCUT, KeyCode.F);
        write("takes");
        assertThat(lookup("#find-count").<Label>query().getText()).isEqualTo("1 of 3");
        assertThat(editor().chosen().nodes()).containsExactly("enrich");
        CanvasView canvas = lookup("#canvas").query();
        interact(() -> canvas.framing().reveal(new Rectangle2D(9_000, 9_000, 10, 10)));
        type(KeyCode.ENTER);
        assertThat(editor().chosen().nodes()).containsExactly("print");
        assertThat(canvas.outlines())
                .hasEntrySatisfying(
                        "print",
                        outline ->
                                assertThat(canvas.framing().seen().contains(outline.area()))
                                        .as("what is found is shown")
                                        .isTrue());
        type(KeyCode.ESCAPE);
        assertThat(lookup("#find-bar").query().isVisible()).isFalse();

        select("kitchen", "cellar");
        keys(KeyCode.SHORTCUT, KeyCode.G);
        write("Sensors").type(KeyCode.ENTER);
        assertThat(document().groups())
                .singleElement()
                .satisfies(
                        group -> {
                            assertThat(group.title()).isEqualTo("Sensors");
                            assertThat(group.nodes()).containsExactly("kitchen", "cellar");
                        });

        select("celsius");
        keys(KeyCode.SHORTCUT, KeyCode.B);
        assertThat(document().node("celsius").orElseThrow().bypassed()).isTrue();
        assertThat(window.studio().problems().runnable()).isTrue();

        select("celsius");
        type(KeyCode.N);
        write("tens");
        keys(KeyCode.SHORTCUT, KeyCode.ENTER);
        Note note = document().notes().getLast();
        assertThat(note.text()).isEqualTo("tens");
        assertThat(note.node()).isEqualTo("celsius");
        clickOn("#swatch-teal");
        assertThat(document().notes().getLast().colour()).isEqualTo("teal");

        while (!editor().undoNameProperty().get().isEmpty()) {
            keys(KeyCode.SHORTCUT, KeyCode.Z);
        }
        assertThat(document()).isEqualTo(start);
    }

    @Test
    void theContextMenuIsOfWhatIsSelected() {
        Pipeline start = document();
        assertThat(menu(Selection.NONE))
                .containsExactly(
                        "canvas.add-next",
                        "edit.note.add",
                        "edit.paste",
                        "edit.select.all",
                        "arrange.layout",
                        "view.fit-all",
                        "view.minimap");
        assertThat(menu(Selection.wire(start.wires().getFirst())))
                .containsExactly("canvas.add-next", "wire.tap", "edit.delete");
        assertThat(menu(Selection.nodes(Set.of("celsius"))))
                .startsWith("canvas.edit", "canvas.rename", "canvas.wire")
                .contains("edit.bypass", "edit.reconnect", "charts.pin")
                .hasSize(17);
        assertThat(menu(Selection.nodes(Set.of("celsius", "enrich"))))
                .contains("arrange.left", "edit.group.make")
                .doesNotContain("canvas.rename")
                .hasSize(15);
        assertThat(menu(Selection.notes(Set.of("why"))))
                .containsExactly(
                        "canvas.edit",
                        "edit.note.attach",
                        "edit.note.detach",
                        "edit.cut",
                        "edit.copy",
                        "edit.duplicate",
                        "edit.delete");

        menu(Selection.nodes(Set.of("celsius")));
        clickOn("Bypass");
        assertThat(document().node("celsius").orElseThrow().bypassed()).isTrue();
    }

    /// The commands of the menu that a press on the canvas brings up.
    private List<String> menu(Selection chosen) {
        List<String> ids = new ArrayList<>();
        interact(
                () -> {
                    editor().select(chosen);
                    CanvasView canvas = workbench().canvas();
                    Point2D at = canvas.localToScreen(canvas.getWidth() / 2, 40);
                    Event.fireEvent(
                            canvas,
                            new ContextMenuEvent(
                                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                                    canvas.getWidth() / 2,
                                    40,
                                    at.getX(),
                                    at.getY(),
                                    false,
                                    null));
                    Window.getWindows().stream()
                            .filter(ContextMenu.class::isInstance)
                            .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                            .filter(item -> !(item instanceof SeparatorMenuItem))
                            .forEach(item -> ids.add(item.getId()));
                });
        return ids;
    }

    @Test
    void whatSeveralNodesShareIsChangedInAllOfThemAsOneStep() {
        Pipeline start = document();
        select("enrich", "print");
        TextField takes = lookup("#param-takes").query();
        interact(takes::requestFocus);
        interact(takes::clear);
        write("5ms");
        assertThat(document().nodes())
                .filteredOn(node -> "5ms".equals(node.params().get("takes")))
                .extracting(Node::id)
                .containsExactly("enrich", "print");

        assertThat(editor().undoNameProperty().get()).isEqualTo("Change takes of 2 nodes");
        interact(editor()::undo);
        assertThat(document()).isEqualTo(start);
    }

    @Test
    void aLayoutIsOneStepAndAPasteOfNonsenseIsSaid() throws Exception {
        Pipeline start = document();
        select();
        keys(KeyCode.SHORTCUT, KeyCode.L);
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> editor().undoNameProperty().get().equals("Auto Layout"));
        assertThat(document().nodes()).isNotEqualTo(start.nodes());
        interact(
                () ->
                        assertThat(workbench().canvas().outlines().values())
                                .as("all of it is seen")
                                .allMatch(
                                        outline ->
                                                workbench()
                                                        .canvas()
                                                        .framing()
                                                        .seen()
                                                        .contains(outline.area())));
        interact(editor()::undo);
        assertThat(document()).isEqualTo(start);

        interact(
                () ->
                        Clipboard.getSystemClipboard()
                                .setContent(Map.of(DataFormat.PLAIN_TEXT, "no pipeline")));
        select();
        keys(KeyCode.SHORTCUT, KeyCode.V);
        assertThat(lookup("#canvas-hint-sentence").<Label>query().getText())
                .startsWith("Nothing was pasted");
        assertThat(document()).isEqualTo(start);

        interact(() -> editor().select(Selection.notes(Set.of("why"))));
        keys(KeyCode.SHORTCUT, KeyCode.D);
        assertThat(document().notes()).hasSize(2);
    }
}
