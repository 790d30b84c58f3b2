package dev.sluice.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Item;
import dev.sluice.catalog.PortType;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Group;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.Screenshot;
import dev.sluice.studio.canvas.hand.Tips;
import dev.sluice.studio.canvas.paint.Badge;
import dev.sluice.studio.canvas.paint.Tints;
import dev.sluice.studio.canvas.place.Board;
import dev.sluice.studio.canvas.place.Curve;
import dev.sluice.studio.canvas.place.Viewport;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Followed;
import dev.sluice.studio.theme.Birthplaces;
import dev.sluice.studio.theme.Role;
import dev.sluice.studio.theme.Roles;
import dev.sluice.studio.theme.Theme;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Sample;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

import java.util.List;
import java.util.Set;

/// What is painted of a run, pixel by pixel, on an invented moment of it.
class LivePaintTest extends ApplicationTest {
    private static final long FLYING = Item.born(0, 25, "", 0).id();
    private static final Wire FLOWN = Wire.of("celsius", "out", "enrich", "in");
    private static final Roles ROLES = Theme.LIGHT.roles();
    private static final double RING = 8.5 + 4;

    private final EditorModel model = new EditorModel();
    private final Followed followed = new Followed();

    @SuppressWarnings("NullAway.Init")
    private CanvasView canvas;

    @SuppressWarnings("NullAway.Init")
    private Sample now;

    @Override
    public void start(Stage stage) {
        canvas = new CanvasView(model, TestKinds.CATALOG);
        canvas.overlays().minimapWanted().set(false);
        canvas.run().follow(followed, LivePaintTest::story);
        model.open(Demo.pipeline());
        Scene scene = new Scene(canvas, 1400, 400);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
        Screenshot.Moment moment = Demo.moment();
        canvas.desk().view(new Viewport(420, -100, 1));
        canvas.run().show(moment.before(), List.of());
        now = moment.now();
        canvas.run().show(now, moment.events());
    }

    private static List<Event> story(long item) {
        return Demo.moment().events().stream().filter(event -> event.item() == item).toList();
    }

    /// Where item 25 of the kitchen is: it left `celsius` 60 ms ago.
    private Point2D flying() {
        Curve curve = canvas.desk().board().link(FLOWN).orElseThrow().curve();
        double takes = Math.max(0.12, curve.length() / 400);
        return curve.along(0.06 / takes * curve.length());
    }

    private Color kitchens() {
        return ROLES.item(new Birthplaces(model.pipeline(), TestKinds.CATALOG).of(0));
    }

    private static Rectangle2D around(Point2D place, double reach) {
        return new Rectangle2D(place.getX() - reach, place.getY() - reach, 2 * reach, 2 * reach);
    }

    @Test
    void anItemTravelsAndWithReducedMotionItsWireCountsInstead() {
        interact(
                () -> {
                    Rectangle2D there = around(flying(), 8);
                    Point2D middle = middle(FLOWN);
                    Rectangle2D above =
                            new Rectangle2D(middle.getX() - 12, middle.getY() - 22, 24, 12);
                    Painted moving = Painted.of(canvas);
                    assertThat(moving.count(kitchens(), there)).isGreaterThan(60);

                    canvas.run().calmProperty().set(true);
                    Painted calm = Painted.of(canvas);
                    assertThat(calm.count(kitchens(), there)).isZero();
                    assertThat(calm.differs(moving, above)).as("44").isTrue();
                });
    }

    @Test
    void itemsTooManyToFollowAreDotsThatGoOn() {
        interact(
                () -> {
                    Color dots = ROLES.get(Tints.of(PortType.STREAM));
                    Rectangle2D wire =
                            canvas.desk().board().link(FLOWN).orElseThrow().curve().bounds();
                    Rectangle2D along =
                            new Rectangle2D(
                                    wire.getMinX() + 8,
                                    wire.getMinY() - 3,
                                    wire.getWidth() - 16,
                                    wire.getHeight() + 6);
                    assertThat(Painted.of(canvas).count(dots, along)).isZero();
                    for (double speed : new double[] {0.1, Double.POSITIVE_INFINITY}) {
                        canvas.run().setSpeed(speed);
                        Painted flow = Painted.of(canvas);
                        assertThat(flow.count(dots, along)).as("at %s", speed).isPositive();
                        assertThat(flow.count(kitchens(), around(flying(), 8))).isZero();
                        later(4);
                        assertThat(Painted.of(canvas).differs(flow, along)).isTrue();
                    }
                });
    }

    private void later(long millis) {
        now =
                new Sample(
                        now.time() + millis * 1_000_000,
                        now.nodes(),
                        now.channels(),
                        now.tasks(),
                        now.end());
        canvas.run().show(now, List.of());
    }

    @Test
    void theItemThatIsFollowedWearsAHaloAndItsWiresAreMarked() {
        interact(
                () -> {
                    Rectangle2D right = around(flying().add(RING, 0), 2);
                    Rectangle2D below = around(flying().add(0, RING), 2);
                    Color accent = ROLES.get(Role.ACCENT);
                    assertThat(Painted.of(canvas).count(accent, below)).isZero();

                    followed.toggle(FLYING);
                    Painted picture = Painted.of(canvas);
                    assertThat(picture.count(accent, right)).isPositive();
                    assertThat(picture.count(accent, below)).isPositive();
                    later(500);
                    Rectangle2D gone = around(middle(FLOWN), 2);
                    assertThat(Painted.of(canvas).count(accent, gone))
                            .as("it came by")
                            .isPositive();
                    followed.toggle(FLYING);
                    assertThat(Painted.of(canvas).count(accent, gone)).isZero();
                });
    }

    @Test
    void theBottleneckWearsABadgeThatSaysWhy() {
        interact(
                () -> {
                    Rectangle2D badge =
                            Badge.area(canvas.desk().board().box("print").orElseThrow(), 1);
                    Color ground = ROLES.get(Role.STALLED_TEXT);
                    assertThat(Painted.of(canvas).count(ground, badge)).isGreaterThan(200);
                    Point2D at = new Point2D(badge.getMinX() + 20, badge.getMinY() + 4);
                    assertThat(new Tips(canvas.desk()).at(at))
                            .isEqualTo(
                                    "It takes 70 ms an item: at most 14.3/s."
                                            + " Senders stall 64 % of the time.");
                    canvas.run().clear();
                    assertThat(Painted.of(canvas).count(ground, badge)).isZero();
                });
    }

    @Test
    void wordsThatStandOverAWireAreFreeOfIt() {
        interact(
                () -> {
                    Wire wire = Wire.of("readings", "out", "stream", "in");
                    Board.Fence fence = fence("main");
                    Rectangle2D name =
                            new Rectangle2D(
                                    fence.area().getMinX() + 16,
                                    fence.area().getMinY() - 5,
                                    70,
                                    10);
                    crossing(wire, name);
                    Color drawn =
                            ROLES.get(Role.CANVAS)
                                    .interpolate(ROLES.get(Tints.of(PortType.RECEIVER)), 0.8);
                    Rectangle2D above =
                            new Rectangle2D(name.getMinX(), name.getMinY() - 30, 90, 20);
                    Painted picture = Painted.of(canvas);
                    assertThat(picture.count(drawn, above)).as("the wire").isPositive();
                    assertThat(picture.count(drawn, name)).as("under the name").isZero();
                });
    }

    @Test
    void theTitleOfAGroupHasAnOutline() {
        interact(
                () -> {
                    model.open(
                            Demo.pipeline()
                                    .withGroups(
                                            List.of(
                                                    Group.of(
                                                            "g",
                                                            "Stage",
                                                            List.of("celsius", "enrich")))));
                    canvas.desk().view(new Viewport(420, -100, 1));
                    Rectangle2D frame = canvas.desk().scenery().group("g").orElseThrow().area();
                    Rectangle2D title =
                            new Rectangle2D(frame.getMinX() + 14, frame.getMinY() + 8, 30, 14);
                    Color ground = ROLES.get(Role.CANVAS);
                    assertThat(Painted.of(canvas).count(ground, title)).isGreaterThan(40);
                });
    }

    private Board.Fence fence(String task) {
        return canvas.desk().board().fencesAt(canvas.framing().seen()).stream()
                .filter(fence -> fence.task().name().equals(task))
                .findFirst()
                .orElseThrow();
    }

    /// Puts the channel to the right of and above its receiver, where the wire between comes down through an area.
    private void crossing(Wire wire, Rectangle2D area) {
        for (int right = 0; right < 40; right++) {
            model.apply(
                    new Edits.Move(
                            Set.of("readings"), right == 0 ? 120 : 8, right == 0 ? -180 : 0, 1));
            Curve curve = canvas.desk().board().link(wire).orElseThrow().curve();
            for (double along = 0; along < curve.length(); along++) {
                if (area.contains(curve.along(along))) {
                    return;
                }
            }
        }
        throw new AssertionError("the wire never comes through " + area);
    }

    private Point2D middle(Wire wire) {
        Curve curve = canvas.desk().board().link(wire).orElseThrow().curve();
        return curve.along(curve.length() / 2);
    }
}
