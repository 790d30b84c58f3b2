package dev.sluice.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Examples;
import dev.sluice.pipeline.Reading;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.place.Viewport;
import dev.sluice.studio.canvas.run.Frame;
import dev.sluice.studio.model.EditorModel;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

import java.util.ArrayList;
import java.util.List;

class ExampleLayoutTest extends ApplicationTest {
    /// What a window of 1000 by 700 leaves for the canvas.
    private static final double WIDTH = 828;

    private static final double HEIGHT = 390;

    private final EditorModel model = new EditorModel();

    @SuppressWarnings("NullAway.Init")
    private CanvasView canvas;

    @Override
    public void start(Stage stage) {
        canvas = new CanvasView(model, Catalog.standard());
        // whatever size an earlier test gave the stage
        canvas.setMinSize(WIDTH, HEIGHT);
        canvas.setMaxSize(WIDTH, HEIGHT);
        stage.setScene(new Scene(new StackPane(canvas), WIDTH, HEIGHT));
        stage.show();
    }

    @Test
    void noTwoNodesOfAnExampleOverlap() {
        for (Examples.Entry example : Examples.list()) {
            Reading reading = Examples.open(example.name()).orElseThrow();
            interact(() -> model.open(((Reading.Opened) reading).pipeline()));
            List<Box> boxes = new ArrayList<>(canvas.desk().board().boxes().values());
            for (int i = 0; i < boxes.size(); i++) {
                for (Box other : boxes.subList(i + 1, boxes.size())) {
                    assertThat(boxes.get(i).area().intersects(other.area()))
                            .as("%s: %s and %s", example.name(), boxes.get(i).id(), other.id())
                            .isFalse();
                }
            }
        }
    }

    @Test
    void everyExampleCanBeReadInASmallWindowAndNothingLiesOnIt() {
        for (Examples.Entry example : Examples.list()) {
            Reading reading = Examples.open(example.name()).orElseThrow();
            interact(() -> model.open(((Reading.Opened) reading).pipeline()));
            interact(
                    () -> {
                        canvas.framing().fitAll();
                        canvas.layout();
                    });
            Viewport viewport = canvas.desk().viewport();
            assertThat(viewport.zoom()).as(example.name()).isGreaterThan(0.58);
            assertThat(Frame.boost(viewport) * viewport.zoom())
                    .as("letters in %s, as a share of their size", example.name())
                    .isCloseTo(1, within(0.001));
            assertThat(lookup("#minimap").query().isVisible()).as(example.name()).isFalse();
        }
    }
}
