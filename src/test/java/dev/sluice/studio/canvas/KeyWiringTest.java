package dev.sluice.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.canvas.fit.Wish;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.theme.Theme;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What keys do while a wire is drawn, step by step.
class KeyWiringTest extends ApplicationTest {
    private static final Pipeline DOCUMENT =
            Pipeline.EMPTY.withNodes(
                    List.of(
                            Node.of("far", "mpsc", 640, 400),
                            Node.of("near", "mpsc", 320, 40),
                            Node.of("r", "range", 40, 40),
                            Node.of("x", "teleport", 40, 400)));

    private final EditorModel model = new EditorModel();
    private final List<Wish> wishes = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private CanvasView canvas;

    @Override
    public void start(Stage stage) {
        canvas = new CanvasView(model, TestKinds.CATALOG);
        canvas.adding().setOnWish(wishes::add);
        model.open(DOCUMENT);
        Scene scene = new Scene(canvas, 900, 600);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void theNearestIsOfferedFirstAndArrowsGoRound() {
        wire("r");
        assertThat(hint()).contains("1 of 2: near");
        type(KeyCode.LEFT);
        assertThat(hint()).contains("2 of 2: far");
        type(KeyCode.DOWN);
        assertThat(hint()).contains("1 of 2: near");
        type(KeyCode.RIGHT).type(KeyCode.UP);
        assertThat(hint()).contains("1 of 2: near");
    }

    @Test
    void aDigitTakesItsTargetAndOneTooManyTakesNone() {
        wire("r");
        type(KeyCode.DIGIT3);
        assertThat(model.pipeline()).isEqualTo(DOCUMENT);
        assertThat(hint()).as("still under way").contains("1 of 2: near");
        type(KeyCode.DIGIT2);
        assertThat(model.pipeline().wires()).containsExactly(Wire.of("r", "out", "far", "in"));
    }

    @Test
    void anotherNodeIsAskedForAtItsEnd() {
        wire("r");
        type(KeyCode.A);
        assertThat(hint()).isEmpty();
        assertThat(wishes)
                .singleElement()
                .satisfies(
                        wish ->
                                assertThat(wish.offers())
                                        .extracting(offer -> offer.spec().id())
                                        .contains("mpsc")
                                        .doesNotContain("range"));
    }

    @Test
    void whatSomebodyElseDoesMeanwhileEndsIt() {
        wire("r");
        interact(() -> model.apply(new Edits.Label("near", "here")));
        assertThat(hint()).isEmpty();
        type(KeyCode.ENTER);
        assertThat(model.pipeline().wires()).isEmpty();
    }

    @Test
    void whereThereIsNothingToWireASentenceSaysSo() {
        wire("x");
        assertThat(hint()).isEqualTo("“x” has no port to wire.");
        interact(
                () -> {
                    model.select(Set.of("r", "far"));
                    canvas.focus().away();
                    canvas.wiring().start();
                });
        assertThat(hint()).isEqualTo("Select one node to wire.");
    }

    private void wire(String node) {
        interact(
                () -> {
                    model.select(Set.of(node));
                    canvas.focus().to(node, true);
                    canvas.wiring().start();
                });
    }

    private String hint() {
        WaitForAsyncUtils.waitForFxEvents();
        return canvas.talk().hint().words();
    }
}
