package dev.sluice.studio;

import dev.sluice.studio.canvas.CanvasView;
import dev.sluice.studio.inspector.BottleneckBox;
import dev.sluice.studio.inspector.InspectorView;
import dev.sluice.studio.lesson.LessonCard;
import dev.sluice.studio.lesson.LessonModel;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The lesson under way, the inspector, and which node holds the others up.
final class RightColumn extends VBox {
    private final InspectorView inspector;

    RightColumn(Studio studio, CanvasView canvas, LessonModel lessons) {
        this.inspector =
                new InspectorView(
                        studio.editor(), studio.moments(), studio.problems(), studio.catalog());
        inspector.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        canvas.focus().back();
                    }
                });
        setVgrow(inspector, Priority.ALWAYS);
        getStyleClass().add("right-column");
        setMinWidth(200);
        getChildren()
                .addAll(
                        new LessonCard(lessons),
                        inspector,
                        new BottleneckBox(canvas.run().heldUpProperty()));
    }

    /// To the first parameter of the selected node; Esc goes back to the canvas.
    void edit() {
        inspector.edit();
    }
}
