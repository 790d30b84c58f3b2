package dev.sluice.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.canvas.Mice.Held;
import dev.sluice.studio.canvas.fit.Offer;
import dev.sluice.studio.canvas.fit.Wish;
import dev.sluice.studio.canvas.hand.Tips;
import dev.sluice.studio.canvas.layer.Minimap;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.place.Curve;
import dev.sluice.studio.canvas.place.Viewport;
import dev.sluice.studio.edit.TakingOut;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.theme.Theme;

import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// What hands do on the canvas, step by step.
class HandsTest extends ApplicationTest {
    private static final Pipeline DOCUMENT =
            Pipeline.EMPTY
                    .withNodes(
                            List.of(
                                    Node.of("i", "iter", 40, 40),
                                    Node.of("f", "for_each", 640, 40),
                                    Node.of("m", "map", 320, 240),
                                    Node.of("r", "range", 40, 400),
                                    Node.of("c", "mpsc", 320, 400)))
                    .withWires(List.of(Wire.of("i", "out", "f", "in")));
    private static final Wire WIRE = DOCUMENT.wires().getFirst();

    private final EditorModel model = new EditorModel();
    private final List<Wish> wishes = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private CanvasView canvas;

    @SuppressWarnings("NullAway.Init")
    private Mice mice;

    @Override
    public void start(Stage stage) {
        canvas = new CanvasView(model, TestKinds.CATALOG);
        canvas.adding().setOnWish(wishes::add);
        canvas.dragging()
                .setTakingOut(nodes -> TakingOut.of(model.pipeline(), TestKinds.CATALOG, nodes));
        mice = new Mice(canvas);
        model.open(DOCUMENT);
        Scene scene = new Scene(canvas, 900, 600);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.sizeToScene(); // other tests leave another size
        stage.show();
    }

    @Test
    void aDraggedNodeSnapsToItsNeighboursAndGoesIntoAWireAndOutAgain() {
        Point2D m = at("m");
        interact(() -> mice.press(m));
        interact(() -> mice.move(m.add(3, -198)));
        assertThat(node("m").y()).as("level with i and f").isEqualTo(40);
        interact(() -> mice.release(m.add(3, -198)));
        assertThat(model.pipeline().wires())
                .containsExactly(Wire.of("i", "out", "m", "in"), Wire.of("m", "out", "f", "in"));
        assertThat(model.undoNameProperty().get()).isEqualTo("Insert m");

        interact(() -> mice.drag(at("m"), at("m").add(0, 296), Held.ALT));
        assertThat(model.pipeline().wires()).as("joined again").containsExactly(WIRE);
        assertThat(node("m").y()).isEqualTo(336);
        interact(model::undo);
        interact(model::undo);
        assertThat(model.pipeline()).as("two steps").isEqualTo(DOCUMENT);
    }

    @Test
    void modifiersLeaveTheGridAndKeepToAnAxisAndEscapePutsBack() {
        Point2D r = at("r");
        interact(() -> mice.press(r));
        interact(() -> mice.move(r.add(13, 101), Held.CTRL));
        assertThat(node("r").x()).isEqualTo(53);
        assertThat(node("r").y()).isEqualTo(501);
        interact(() -> mice.move(r.add(13, 101), Held.SHIFT));
        assertThat(node("r").x()).isEqualTo(40);
        type(KeyCode.ESCAPE);
        assertThat(model.pipeline()).isEqualTo(DOCUMENT);
        interact(() -> mice.release(r.add(13, 101)));
        assertThat(model.pipeline()).isEqualTo(DOCUMENT);
        assertThat(model.undoNameProperty().get()).isEmpty();
        assertThat(model.redoNameProperty().get()).as("as if it had never been").isEmpty();
    }

    @Test
    void whileTheSpaceBarIsHeldTheMouseMovesThePicture() {
        Point2D m = at("m");
        Viewport before = canvas.desk().viewport();
        interact(canvas::requestFocus);
        press(KeyCode.SPACE);
        interact(() -> mice.drag(m, m.add(40, 20)));
        release(KeyCode.SPACE);
        assertThat(canvas.desk().viewport()).isEqualTo(before.dragged(40, 20));
        assertThat(model.pipeline()).isEqualTo(DOCUMENT);

        interact(() -> mice.drag(at("m"), at("m").add(40, 16)));
        assertThat(node("m").x()).as("let go, it moves nodes again").isEqualTo(360);
    }

    @Test
    void withShiftArrowsMoveFiveTimesAsFar() {
        interact(
                () -> {
                    model.select(Set.of("m"));
                    canvas.requestFocus();
                });
        push(KeyCode.SHIFT, KeyCode.RIGHT).push(KeyCode.ALT, KeyCode.DOWN);
        assertThat(node("m").x()).isEqualTo(360);
        assertThat(node("m").y()).as("with Alt one unit").isEqualTo(241);
        interact(model::undo);
        assertThat(model.pipeline()).as("one step").isEqualTo(DOCUMENT);
    }

    @Test
    void aHopFromNowhereGoesToTheNodeInTheMiddleAndWhatIsAddedLiesOnNothing() {
        interact(
                () -> {
                    model.select(Set.of());
                    canvas.focus().away();
                });
        push(KeyCode.CONTROL, KeyCode.DOWN);
        assertThat(model.selectionProperty().get()).containsExactly("m");

        interact(
                () -> {
                    canvas.adding().add("range");
                    canvas.adding().add("range");
                });
        assertThat(model.pipeline().nodes())
                .hasSize(DOCUMENT.nodes().size() + 2)
                .extracting(node -> node.x() + " " + node.y())
                .doesNotHaveDuplicates();
    }

    @Test
    void aDocumentThatChangesUnderTheHandIsLeftAsItIs() {
        Point2D m = at("m");
        interact(() -> mice.press(m));
        interact(() -> mice.move(m.add(80, 0)));
        interact(() -> model.apply(new Edits.Remove(Set.of("m"))));
        interact(() -> mice.move(m.add(160, 0)));
        interact(() -> mice.release(m.add(160, 0)));
        type(KeyCode.ESCAPE);
        assertThat(model.pipeline().node("m")).isEmpty();
        interact(model::undo);
        assertThat(node("m").x()).isEqualTo(400);
    }

    @Test
    void aWireComesOffAtEitherEndAndARefusedOneOffersWhatGoesBetween() {
        interact(() -> canvas.ghost().drop("merge", 700, 300));
        Point2D middle = port(WIRE.from(), true).midpoint(port(WIRE.to(), false));
        Point2D nearEnd = middle.add(60, 0);
        Wire.End other = new Wire.End("merge", "other");
        interact(() -> mice.drag(nearEnd, port(other, false)));
        Wire moved = new Wire(WIRE.from(), other);
        assertThat(model.pipeline().wires()).containsExactly(moved);
        interact(() -> mice.drag(along(moved, 0.3), port(new Wire.End("m", "out"), true)));
        assertThat(model.pipeline().wires())
                .as("its start taken off and plugged into m")
                .containsExactly(Wire.of("m", "out", "merge", "other"));

        Wire.End channel = new Wire.End("c", "out");
        interact(() -> mice.drag(port(channel, true), port(new Wire.End("m", "in"), false)));
        assertThat(canvas.desk().hint().words()).contains("Put “receiver_stream” between");
        type(KeyCode.ENTER);
        assertThat(model.pipeline().wires())
                .contains(
                        Wire.of("c", "out", "receiver_stream", "in"),
                        Wire.of("receiver_stream", "out", "m", "in"));

        interact(() -> mice.press(port(channel, true)));
        interact(() -> mice.move(port(new Wire.End("c", "in"), false)));
        assertThat(canvas.desk().hint().words()).isEqualTo("A node cannot feed itself.");
        Pipeline before = model.pipeline();
        interact(() -> mice.release(port(new Wire.End("c", "in"), false)));
        assertThat(model.pipeline()).isEqualTo(before);
        assertThat(canvas.desk().hint().words()).startsWith("A node cannot feed itself.");
        type(KeyCode.ESCAPE);
        assertThat(canvas.desk().hint().words()).isEmpty();
    }

    @Test
    void aWireOnNothingAsksForWhatFitsAndConnectsIt() {
        Wire.End out = new Wire.End("c", "out");
        interact(() -> mice.drag(port(out, true), new Point2D(700, 500)));
        assertThat(wishes.getLast().offers())
                .extracting(offer -> offer.spec().id() + offer.through())
                .startsWith("receiver_stream[]")
                .contains("map[receiver_stream]", "map_ok[receiver_stream, ok]")
                .noneMatch(offer -> offer.startsWith("range") || offer.startsWith("mpsc"));
        choose("map");
        assertThat(model.pipeline().wires())
                .contains(
                        Wire.of("c", "out", "receiver_stream", "in"),
                        Wire.of("receiver_stream", "out", "map", "in"));
        interact(model::undo);
        assertThat(model.pipeline()).as("one step").isEqualTo(DOCUMENT);

        interact(() -> mice.click(port(out, true)));
        interact(() -> mice.hover(port(out, true).add(80, 80)));
        interact(() -> mice.click(new Point2D(700, 500)));
        assertThat(wishes).as("click and click is a drag").hasSize(2);
        interact(() -> mice.twice(new Point2D(700, 300)));
        interact(() -> mice.click(new Point2D(700, 300), Held.CTRL));
        assertThat(wishes).hasSize(4);
        assertThat(wishes.getLast().offers()).hasSize(TestKinds.CATALOG.kinds().size());
        interact(() -> mice.click(port(out, true)));
        interact(() -> mice.click(port(out, true)));
        assertThat(wishes).as("twice on a port").hasSize(5);
    }

    @Test
    void clicksAndBandsAddAndTakeAwayAndTheEdgeScrolls() throws Exception {
        interact(() -> mice.click(at("i")));
        interact(() -> mice.click(at("f"), Held.SHIFT));
        interact(() -> mice.drag(new Point2D(20, 360), new Point2D(600, 560), Held.CTRL));
        assertThat(selected()).containsExactlyInAnyOrder("i", "f", "r", "c");
        interact(() -> mice.click(at("f"), Held.CTRL));
        assertThat(selected()).containsExactlyInAnyOrder("i", "r", "c");
        interact(() -> mice.click(at("r")));
        assertThat(selected()).containsExactly("r");

        Viewport before = canvas.desk().viewport();
        interact(() -> mice.press(new Point2D(600, 300)));
        interact(() -> mice.move(new Point2D(700, 300)));
        interact(() -> mice.move(new Point2D(1000, 300)));
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> canvas.desk().viewport().x() > before.x() + 40);
        interact(() -> mice.release(new Point2D(1000, 300)));
        Viewport after = canvas.desk().viewport();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas.desk().viewport()).isEqualTo(after);
    }

    @Test
    void theMinimapLeadsToWhereItIsClickedAndDragged() {
        Minimap minimap = lookup("#minimap").query();
        interact(() -> canvas.desk().view(new Viewport(0, 0, 2)));
        interact(() -> minimap.layout());
        clickOn(minimap.localToScreen(minimap.getWidth() - 30, 20));
        Viewport far = canvas.desk().viewport();
        assertThat(canvas.framing().seen().contains(node("f").x() + 80, node("f").y() + 40))
                .isTrue();
        drag(minimap.localToScreen(minimap.getWidth() - 30, 20))
                .dropTo(minimap.localToScreen(minimap.getWidth() - 60, 40));
        assertThat(canvas.desk().viewport().x()).isLessThan(far.x());
        assertThat(canvas.desk().viewport().y()).isGreaterThan(far.y());
        assertThat(canvas.desk().viewport().zoom()).isEqualTo(2);
        interact(() -> canvas.overlays().minimapWanted().set(false));
        interact(canvas::layout);
        assertThat(minimap.isVisible()).isFalse();
    }

    @Test
    void whatIsUnderARestingMouseIsTold() {
        Tips tips = new Tips(canvas.desk());
        assertThat(tips.at(canvas.desk().board().at(WIRE.from(), true).orElseThrow().place()))
                .isEqualTo("i, output out: a stream, to f");
        Box channel = canvas.desk().board().box("c").orElseThrow();
        Point2D slot = new Point2D(channel.x() + 30, channel.y() + 45);
        assertThat(tips.at(slot)).isEqualTo("Slot 1 of 8");
        interact(() -> model.apply(new Edits.Label("c", "x".repeat(10_000))));
        assertThat(tips.at(new Point2D(channel.x() + 30, channel.y() + 15))).hasSize(201);
        assertThat(node("c").title()).as("in every sentence").hasSize(81).endsWith("x…");
        assertThat(tips.at(new Point2D(5, 5))).isEmpty();
    }

    private void choose(String kind) {
        Wish wish = wishes.getLast();
        Offer offer =
                wish.offers().stream()
                        .filter(each -> each.spec().id().equals(kind))
                        .findFirst()
                        .orElseThrow();
        interact(() -> wish.chosen().accept(offer, false));
    }

    private Node node(String id) {
        return model.pipeline().node(id).orElseThrow();
    }

    private Set<String> selected() {
        return model.selectionProperty().get();
    }

    /// On a node where it is now.
    private Point2D at(String node) {
        return canvas.desk().viewport().toScreen(node(node).x() + 70, node(node).y() + 20);
    }

    private Point2D port(Wire.End end, boolean out) {
        Point2D place = canvas.desk().board().at(end, out).orElseThrow().place();
        return canvas.desk().viewport().toScreen(place.getX(), place.getY());
    }

    private Point2D along(Wire wire, double share) {
        Curve curve = canvas.desk().board().link(wire).orElseThrow().curve();
        Point2D place = curve.along(curve.length() * share);
        return canvas.desk().viewport().toScreen(place.getX(), place.getY());
    }
}
