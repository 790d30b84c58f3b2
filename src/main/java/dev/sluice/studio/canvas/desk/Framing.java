package dev.sluice.studio.canvas.desk;

import dev.sluice.pipeline.Wire;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.place.Camera;
import dev.sluice.studio.canvas.place.Viewport;
import dev.sluice.studio.canvas.run.Frame;
import dev.sluice.studio.model.EditorModel;

import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Brings what is wanted into the picture.
public final class Framing {
    private static final double ROOMY = Double.MAX_VALUE;
    private static final double ROOMY_FROM = 1800;

    private final Desk desk;
    private final Region canvas;
    private final EditorModel model;
    private final Camera camera;
    private double fitPending;

    Framing(Desk desk, Camera camera) {
        this.desk = desk;
        this.canvas = desk.canvas();
        this.model = desk.model();
        this.camera = camera;
    }

    /// What is seen, in the units of the document.
    public Rectangle2D seen() {
        return camera.seen();
    }

    /// Shows the whole document, at most at 100 %; larger where the canvas is very wide.
    public void fitAll() {
        fitAll(ROOMY);
    }

    /// Shows the whole document as large as it fits, at most this large.
    public void fitAll(double mostZoom) {
        fitPending = mostZoom;
        desk.picture().paintAll();
    }

    /// Shows the selected nodes as large as they fit, or the whole document.
    public void fitSelection() {
        desk.board()
                .around(model.selectionProperty().get())
                .ifPresentOrElse(area -> camera.fit(area, Viewport.CLOSE), this::fitAll);
    }

    /// Does what [#fitAll] asked for, once the canvas has a size.
    void settle(Sheet sheet) {
        if (fitPending <= 0 || canvas.getWidth() <= 0) {
            return;
        }
        double most =
                fitPending == ROOMY
                        ? Math.clamp(canvas.getWidth() / ROOMY_FROM, 1, Viewport.CLOSE)
                        : fitPending;
        fitPending = 0;
        sheet.whole()
                .ifPresentOrElse(area -> camera.fit(area, most), () -> camera.view(Viewport.START));
    }

    /// Shows the document at 100 %.
    public void actualSize() {
        camera.zoomTo(1);
    }

    public void zoomIn() {
        camera.zoomIn();
    }

    public void zoomOut() {
        camera.zoomOut();
    }

    /// Moves the picture as little as it takes to see all of an area, or else its middle.
    public void reveal(Rectangle2D area) {
        camera.reveal(area);
    }

    public void reveal(String node) {
        desk.board().box(node).ifPresent(box -> camera.reveal(box.area()));
    }

    public void reveal(Wire wire) {
        desk.board().link(wire).ifPresent(link -> camera.reveal(link.curve().bounds()));
    }

    /// Moves the picture so that some of what is selected is seen.
    public void revealSelection() {
        List<Rectangle2D> areas = desk.scenery().areas(model.chosen(), desk.board());
        if (areas.stream().noneMatch(seen()::intersects)) {
            areas.stream().findFirst().ifPresent(this::reveal);
        }
    }

    /// The nodes on screen, where they are near enough for their items and words.
    public Set<String> near() {
        return Frame.titles(camera.viewport())
                ? desk.sheet().board().boxesAt(seen()).stream()
                        .map(Box::id)
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
