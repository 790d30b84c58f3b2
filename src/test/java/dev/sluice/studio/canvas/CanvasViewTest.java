package dev.sluice.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.canvas.place.Dock;
import dev.sluice.studio.canvas.place.Viewport;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.theme.Theme;

import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class CanvasViewTest extends ApplicationTest {
    private static final Pipeline DOCUMENT =
            Pipeline.EMPTY
                    .withNodes(
                            List.of(
                                    Node.of("a", "range", 40, 40),
                                    Node.of("c", "mpsc", 320, 40),
                                    Node.of("m", "map", 680, 56),
                                    Node.of("ghost", "no_such_kind", 40, 320)))
                    .withWires(List.of(Wire.of("a", "out", "c", "in")));

    private final EditorModel model = new EditorModel();

    @SuppressWarnings("NullAway.Init")
    private CanvasView canvas;

    @Override
    public void start(Stage stage) {
        canvas = new CanvasView(model, TestKinds.CATALOG);
        model.open(DOCUMENT);
        Scene scene = new Scene(canvas, 900, 600);
        Theme.LIGHT.apply(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void everyNodeAndWireHasAPlaceInTheScene() {
        assertThat(lookup("#node-a").query().getAccessibleText()).isEqualTo("a, range. out to c");
        assertThat(lookup("#node-ghost").query().getAccessibleText())
                .isEqualTo("ghost, missing kind no_such_kind.");
        assertThat(
                        lookup(node -> "wire-a.out-c.in".equals(node.getId()))
                                .query()
                                .getAccessibleText())
                .isEqualTo("wire from a to c, a sender of a channel");
    }

    @Test
    void whereVeryManyNodesComeIntoViewAllGetAPlaceInTime() throws TimeoutException {
        List<Node> many = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            many.add(Node.of("n" + i, "iter", i % 12 * 180, i / 12 * 120));
        }
        interact(() -> model.open(Pipeline.EMPTY.withNodes(many)));
        interact(() -> canvas.desk().view(new Viewport(0, 0, 0.2)));
        assertThat(lookup(".canvas-node").queryAll()).isEmpty();

        interact(() -> canvas.desk().view(new Viewport(0, 0, 0.4)));
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> lookup(".canvas-node").queryAll().size() == 120);
    }

    @Test
    void aClickSelectsAndAShiftClickAdds() {
        clickOn("#node-a");
        assertThat(selected()).containsExactly("a");
        shiftClick("#node-m");
        assertThat(selected()).containsExactlyInAnyOrder("a", "m");
        clickOn(onScreen(250, 500));
        assertThat(selected()).isEmpty();
    }

    @Test
    void aRubberBandSelectsWhatItTouches() {
        drag(onScreen(20, 20), MouseButton.PRIMARY).dropTo(onScreen(400, 200));
        assertThat(selected()).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void aDragMovesFromGridPointToGridPointAsOneEdit() {
        drag("#node-m", MouseButton.PRIMARY).moveBy(20, 30).moveBy(17, 25).drop();
        Node moved = model.pipeline().node("m").orElseThrow();
        assertThat(moved.x()).isEqualTo(720);
        assertThat(moved.y()).isEqualTo(112);
        assertThat(model.undoNameProperty().get()).isEqualTo("Move 1 node");
        interact(model::undo);
        assertThat(model.pipeline()).isEqualTo(DOCUMENT);
    }

    @Test
    void aRefusedWireSaysWhyAndOffersTheNodeBetween() {
        drag(port("c", "out", true), MouseButton.PRIMARY).dropTo(port("m", "in", false));
        Label sentence = lookup("#canvas-hint-sentence").query();
        assertThat(sentence.getText()).contains("the receiver of a channel", "receiver_stream");
        assertThat(model.pipeline()).isEqualTo(DOCUMENT);
        clickOn("#canvas-hint-between");
        assertThat(model.pipeline().wires())
                .contains(
                        Wire.of("c", "out", "receiver_stream", "in"),
                        Wire.of("receiver_stream", "out", "m", "in"));
        interact(model::undo);
        assertThat(model.pipeline()).isEqualTo(DOCUMENT);
    }

    @Test
    void aWireIsDrawnFromPortToPortAndItsEndCanBeTakenOff() {
        interact(() -> canvas.ghost().drop("receiver_stream", 300, 400));
        drag(port("c", "out", true), MouseButton.PRIMARY)
                .dropTo(port("receiver_stream", "in", false));
        Wire drawn = Wire.of("c", "out", "receiver_stream", "in");
        assertThat(model.pipeline().wires()).contains(drawn);
        drag(port("receiver_stream", "in", false), MouseButton.PRIMARY).dropTo(onScreen(640, 500));
        assertThat(model.pipeline().wires()).doesNotContain(drawn);
    }

    @Test
    void aSecondWireFromAnOutputForManyLeavesTheFirst() {
        interact(() -> canvas.ghost().drop("broadcast", 100, 400));
        interact(() -> canvas.ghost().drop("receiver_stream", 400, 350));
        interact(() -> canvas.ghost().drop("receiver_stream", 400, 450));
        drag(port("broadcast", "out", true), MouseButton.PRIMARY)
                .dropTo(port("receiver_stream", "in", false));
        drag(port("broadcast", "out", true), MouseButton.PRIMARY)
                .dropTo(port("receiver_stream_2", "in", false));
        assertThat(model.pipeline().wires())
                .contains(
                        Wire.of("broadcast", "out", "receiver_stream", "in"),
                        Wire.of("broadcast", "out", "receiver_stream_2", "in"));
    }

    @Test
    void arrowKeysNudgeAndMerge() {
        clickOn("#node-m").type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.DOWN);
        Node moved = model.pipeline().node("m").orElseThrow();
        assertThat(moved.x()).isEqualTo(696);
        assertThat(moved.y()).isEqualTo(64);
        interact(model::undo);
        assertThat(model.pipeline()).isEqualTo(DOCUMENT);
    }

    @Test
    void theWheelZoomsAtTheMouse() {
        Point2D under = canvas.desk().viewport().toCanvas(300, 200);
        moveTo(onScreen(300, 200)).scroll(3, VerticalDirection.UP);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas.desk().viewport().zoom()).isNotEqualTo(1);
        Point2D after = canvas.desk().viewport().toCanvas(300, 200);
        assertThat(after.distance(under)).isCloseTo(0, within(0.001));
    }

    @Test
    void aPinchZoomsBetweenTheFingersAlsoWhileItRunsOut() {
        Point2D under = canvas.desk().viewport().toCanvas(300, 200);
        double before = canvas.desk().viewport().zoom();
        interact(() -> canvas.fireEvent(pinch(1.25, false)));
        interact(() -> canvas.fireEvent(pinch(1.1, true)));

        assertThat(canvas.desk().viewport().zoom()).isCloseTo(before * 1.375, within(0.001));
        assertThat(canvas.desk().viewport().toCanvas(300, 200).distance(under))
                .isCloseTo(0, within(0.001));
    }

    @Test
    void twoFingersPanAndWithControlZoomUntilTheirScrollHasRunOut() {
        Viewport before = canvas.desk().viewport();
        scroll(ScrollEvent.SCROLL_STARTED, false, false);
        scroll(ScrollEvent.SCROLL, false, false);
        scroll(ScrollEvent.SCROLL_FINISHED, false, false);
        scroll(ScrollEvent.SCROLL, false, true);
        assertThat(canvas.desk().viewport()).isEqualTo(before.dragged(10, 40).dragged(10, 40));

        scroll(ScrollEvent.SCROLL_STARTED, true, false);
        scroll(ScrollEvent.SCROLL, true, false);
        double zoomed = canvas.desk().viewport().zoom();
        scroll(ScrollEvent.SCROLL_FINISHED, true, false);
        scroll(ScrollEvent.SCROLL, false, true);
        assertThat(zoomed).isGreaterThan(before.zoom());
        assertThat(canvas.desk().viewport().zoom()).isGreaterThan(zoomed);
    }

    private static ZoomEvent pinch(double factor, boolean inertia) {
        return new ZoomEvent(
                ZoomEvent.ZOOM,
                300,
                200,
                300,
                200,
                false,
                false,
                false,
                false,
                false,
                inertia,
                factor,
                factor,
                null);
    }

    private void scroll(EventType<ScrollEvent> type, boolean control, boolean inertia) {
        ScrollEvent event =
                new ScrollEvent(
                        type,
                        300,
                        200,
                        300,
                        200,
                        false,
                        control,
                        false,
                        false,
                        false,
                        inertia,
                        10,
                        40,
                        10,
                        40,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null);
        interact(() -> canvas.fireEvent(event));
    }

    @Test
    void aMiddleDragPans() {
        Viewport before = canvas.desk().viewport();
        drag(onScreen(300, 300), MouseButton.MIDDLE).dropTo(onScreen(340, 320));
        assertThat(canvas.desk().viewport()).isEqualTo(before.dragged(40, 20));
    }

    @Test
    void aKindDroppedOnAWireGoesIntoIt() {
        interact(
                () ->
                        model.open(
                                Pipeline.EMPTY
                                        .withNodes(
                                                List.of(
                                                        Node.of("i", "iter", 40, 40),
                                                        Node.of("f", "for_each", 500, 40)))
                                        .withWires(List.of(Wire.of("i", "out", "f", "in")))));
        interact(() -> canvas.ghost().drop("map", 350, 76));
        assertThat(model.pipeline().wires())
                .containsExactly(
                        Wire.of("i", "out", "map", "in"), Wire.of("map", "out", "f", "in"));
    }

    @Test
    void fitAllShowsEveryNode() {
        interact(() -> canvas.framing().fitAll());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas.desk().board().boxes().values())
                .allMatch(
                        box ->
                                canvas.desk()
                                        .viewport()
                                        .seen(canvas.getWidth(), canvas.getHeight())
                                        .contains(box.area()));
    }

    /// The headless robot's mouse knows nothing of the keys.
    private void shiftClick(String node) {
        Bounds place = lookup(node).query().getBoundsInParent();
        Point2D at = canvas.desk().viewport().toScreen(place.getCenterX(), place.getCenterY());
        MouseEvent press =
                new MouseEvent(
                        MouseEvent.MOUSE_PRESSED,
                        at.getX(),
                        at.getY(),
                        0,
                        0,
                        MouseButton.PRIMARY,
                        1,
                        true,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null);
        interact(
                () -> {
                    canvas.fireEvent(press);
                    canvas.fireEvent(press.copyFor(canvas, canvas, MouseEvent.MOUSE_RELEASED));
                });
    }

    private Set<String> selected() {
        WaitForAsyncUtils.waitForFxEvents();
        return model.selectionProperty().get();
    }

    private Point2D onScreen(double x, double y) {
        return canvas.localToScreen(x, y);
    }

    private Point2D port(String node, String port, boolean out) {
        Dock dock =
                canvas.desk().board().box(node).orElseThrow().docks().stream()
                        .filter(each -> each.out() == out && each.end().port().equals(port))
                        .findFirst()
                        .orElseThrow();
        Point2D at = canvas.desk().viewport().toScreen(dock.x(), dock.y());
        return onScreen(at.getX(), at.getY());
    }
}
