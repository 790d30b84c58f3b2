package dev.sluice.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.theme.Role;
import dev.sluice.studio.theme.Roles;
import dev.sluice.studio.theme.Theme;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

import java.util.List;

/// What a gesture draws over the picture, pixel by pixel.
class MarksTest extends ApplicationTest {
    private static final Pipeline DOCUMENT =
            Pipeline.EMPTY
                    .withNodes(
                            List.of(
                                    Node.of("r", "range", 40, 400),
                                    Node.of("c", "mpsc", 320, 400),
                                    Node.of("m", "map", 320, 240),
                                    Node.of("i", "iter", 40, 40),
                                    Node.of("f", "for_each", 500, 40)))
                    .withWires(List.of(Wire.of("i", "out", "f", "in")));
    private static final Roles ROLES = Theme.LIGHT.roles();
    private static final Color ACCENT = ROLES.get(Role.ACCENT);

    private final EditorModel model = new EditorModel();

    @SuppressWarnings("NullAway.Init")
    private CanvasView canvas;

    @SuppressWarnings("NullAway.Init")
    private Mice mice;

    @Override
    public void start(Stage stage) {
        canvas = new CanvasView(model, TestKinds.CATALOG);
        canvas.overlays().minimapWanted().set(false);
        mice = new Mice(canvas);
        model.open(DOCUMENT);
        Scene scene = new Scene(canvas, 900, 600);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    private Point2D place(String node, String port, boolean out) {
        return canvas.desk().board().at(new Wire.End(node, port), out).orElseThrow().place();
    }

    private Painted painted() {
        Painted[] painted = new Painted[1];
        interact(() -> painted[0] = Painted.of(canvas));
        return painted[0];
    }

    /// The free canvas beside an input.
    private Rectangle2D beside(String node) {
        Point2D in = place(node, "in", false);
        return new Rectangle2D(in.getX() - 11, in.getY() - 3, 4, 6);
    }

    private static Color glow(double strength) {
        return ROLES.get(Role.CANVAS).interpolate(ACCENT, strength);
    }

    @Test
    void whileAWireIsDrawnItsTargetsGlowAndOtherNodesFade() {
        interact(() -> canvas.requestFocus());
        Painted before = painted();
        Point2D from = place("r", "out", true);
        interact(
                () -> {
                    mice.press(canvas.desk().viewport().toScreen(from.getX(), from.getY()));
                    mice.move(
                            canvas.desk().viewport().toScreen(from.getX() + 40, from.getY() + 60));
                });
        Painted drawing = painted();
        assertThat(drawing.count(glow(0.4), beside("c"))).as("c takes it").isPositive();
        assertThat(drawing.differs(before, beside("m"))).as("m does not").isFalse();
        assertThat(drawing.differs(before, new Rectangle2D(340, 250, 60, 30))).isTrue();

        Point2D to = place("c", "in", false);
        interact(() -> mice.move(canvas.desk().viewport().toScreen(to.getX(), to.getY())));
        assertThat(painted().count(glow(0.6), beside("c"))).as("under the mouse").isPositive();
        type(KeyCode.ESCAPE);
        assertThat(painted().differs(before)).isFalse();
    }

    @Test
    void aKindThatIsDraggedShowsWhereItWillLandAndWhichWireTakesIt() {
        Painted before = painted();
        Point2D nowhere = canvas.toScene(new Point2D(640, 300));
        interact(() -> canvas.ghost().show("map", nowhere.getX(), nowhere.getY()));
        Rectangle2D there = new Rectangle2D(540, 240, 220, 130);
        assertThat(painted().differs(before, there)).isTrue();
        Rectangle2D wire = new Rectangle2D(230, 70, 40, 30);
        assertThat(painted().differs(before, wire)).isFalse();

        Point2D middle = canvas.desk().board().links().getFirst().curve().along(150);
        Point2D onWire = canvas.toScene(middle);
        interact(() -> canvas.ghost().show("map", onWire.getX(), onWire.getY()));
        Painted splicing = painted();
        assertThat(splicing.differs(before, there)).as("it moved on").isFalse();
        assertThat(splicing.differs(before, wire)).as("the wire too").isTrue();

        interact(() -> canvas.ghost().hide());
        assertThat(painted().differs(before)).isFalse();
        assertThat(model.pipeline()).isEqualTo(DOCUMENT);
    }
}
