package dev.sluice.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Group;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Note;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Selection;
import dev.sluice.studio.theme.Theme;

import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

import java.util.List;
import java.util.Set;

/// Notes and groups under the mouse.
class SceneryTest extends ApplicationTest {
    private static final Pipeline DOCUMENT =
            Pipeline.EMPTY
                    .withNodes(
                            List.of(Node.of("a", "range", 80, 120), Node.of("c", "mpsc", 320, 120)))
                    .withNotes(
                            List.of(
                                    Note.of("free", "Read me.", 560, 400),
                                    Note.of("mine", "", 80, 320).withNode("a")))
                    .withGroups(List.of(Group.of("g", "Both", List.of("a", "c"))));

    private final EditorModel model = new EditorModel();

    @SuppressWarnings("NullAway.Init")
    private CanvasView canvas;

    @Override
    public void start(Stage stage) {
        canvas = new CanvasView(model, TestKinds.CATALOG);
        canvas.overlays().minimapWanted().set(false);
        model.open(DOCUMENT);
        Scene scene = new Scene(canvas, 900, 600);
        Theme.LIGHT.apply(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
    }

    private Point2D at(double x, double y) {
        Point2D[] found = new Point2D[1];
        interact(() -> found[0] = canvas.localToScreen(canvas.desk().viewport().toScreen(x, y)));
        return found[0];
    }

    private Note note(String id) {
        return model.pipeline().notes().stream()
                .filter(note -> note.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNoteIsMovedResizedWrittenOnAndUndone() {
        drag(at(600, 440)).moveBy(40, 16).drop();
        assertThat(model.chosen()).isEqualTo(Selection.notes(Set.of("free")));
        assertThat(note("free").x()).isEqualTo(600);
        assertThat(note("free").y()).isEqualTo(416);

        drag(at(796, 512)).moveBy(-56, 24).drop();
        assertThat(note("free").width()).isEqualTo(144);
        assertThat(note("free").height()).isEqualTo(128);

        doubleClickOn(at(640, 450)).write(" Or not");
        press(KeyCode.SHORTCUT, KeyCode.ENTER);
        release(KeyCode.ENTER, KeyCode.SHORTCUT);
        assertThat(note("free").text()).isEqualTo("Read me. Or not");
        assertThat(lookup("#note-free").query().getAccessibleText())
                .isEqualTo("note: Read me. Or not");

        doubleClickOn(at(640, 450)).write("x").type(KeyCode.ESCAPE);
        assertThat(note("free").text()).isEqualTo("Read me. Or not");

        interact(model::undo);
        assertThat(note("free").text()).isEqualTo("Read me.");
        interact(model::undo);
        interact(model::undo);
        assertThat(model.pipeline()).isEqualTo(DOCUMENT);
        assertThat(model.undoNameProperty().get()).isEmpty();
    }

    @Test
    void theTitleOfAGroupMovesItsNodesWithTheirNotesAndIsRenamed() {
        drag(at(200, 76)).moveBy(32, 64).drop();
        assertThat(model.chosen().groups()).containsExactly("g");
        assertThat(model.pipeline().node("a").orElseThrow().x()).isEqualTo(112);
        assertThat(model.pipeline().node("c").orElseThrow().y()).isEqualTo(184);
        assertThat(note("mine").y()).isEqualTo(384);
        assertThat(note("free").y()).isEqualTo(400);
        assertThat(model.undoNameProperty().get()).isEqualTo("Move 2 nodes");

        doubleClickOn(at(240, 140)).write("Sensors").type(KeyCode.ENTER);
        assertThat(model.pipeline().groups().getFirst().title()).isEqualTo("Sensors");
        assertThat(lookup("#group-g").query().getAccessibleText())
                .isEqualTo("group Sensors, 2 nodes");
    }

    @Test
    void theFrameOfAGroupGrowsWithItsNodes() {
        interact(
                () -> {
                    double before =
                            canvas.desk().scenery().group("g").orElseThrow().area().getWidth();
                    model.apply(new Edits.Move(Set.of("c"), 100, 0, 1));
                    assertThat(canvas.desk().scenery().group("g").orElseThrow().area().getWidth())
                            .isEqualTo(before + 100);
                });
    }

    @Test
    void aRubberBandSelectsNotesTooAndArrowsMoveThem() {
        drag(at(820, 560)).dropTo(at(540, 380));
        assertThat(model.chosen()).isEqualTo(Selection.notes(Set.of("free")));
        type(KeyCode.LEFT);
        assertThat(note("free").x()).isEqualTo(552);
    }
}
