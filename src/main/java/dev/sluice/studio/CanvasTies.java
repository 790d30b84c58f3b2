package dev.sluice.studio;

import dev.sluice.studio.canvas.CanvasView;
import dev.sluice.studio.edit.TakingOut;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.RunModel;
import dev.sluice.studio.preferences.Preferences;

import java.util.Set;

/// Ties the canvas to the document, the run and the wishes of a studio.
final class CanvasTies {
    private CanvasTies() {}

    /// The canvas of a window.
    static CanvasView canvas(Studio studio) {
        CanvasView canvas = new CanvasView(studio.editor(), studio.catalog());
        canvas.setId("canvas");
        canvas.setMinSize(160, 120);
        canvas.picture().themeProperty().bind(studio.theme());
        document(canvas, studio);
        run(canvas, studio);
        wishes(canvas, studio.preferences());
        return canvas;
    }

    private static void document(CanvasView canvas, Studio studio) {
        EditorModel editor = studio.editor();
        editor.openingsProperty().subscribe((_, _) -> canvas.framing().fitAll());
        canvas.dragging()
                .setTakingOut(nodes -> TakingOut.of(editor.pipeline(), studio.catalog(), nodes));
    }

    private static void run(CanvasView canvas, Studio studio) {
        RunModel run = studio.run();
        new CanvasFeed(run, studio.cursor(), studio.moments(), canvas);
        canvas.run().follow(studio.followed(), run.recording()::story);
        run.lookClosely(
                () -> {
                    Set<String> near = canvas.framing().near();
                    Set<String> selected = studio.editor().selectionProperty().get();
                    return node -> near.contains(node) || selected.contains(node);
                });
        run.speedProperty().subscribe(speed -> canvas.run().setSpeed(speed.doubleValue()));
    }

    private static void wishes(CanvasView canvas, Preferences preferences) {
        canvas.picture().colouringProperty().bind(preferences.itemColoursProperty());
        canvas.run().calmProperty().bind(preferences.reducedMotionProperty());
        canvas.overlays().minimapWanted().bindBidirectional(preferences.minimapProperty());
        canvas.dragging().snapProperty().bindBidirectional(preferences.snapToGridProperty());
    }
}
