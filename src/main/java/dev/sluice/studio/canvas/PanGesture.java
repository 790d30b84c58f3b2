package dev.sluice.studio.canvas;

/// Moves the view along with the mouse.
final class PanGesture implements Gesture {
    private final CanvasView canvas;
    private final Viewport start;
    private final double x;
    private final double y;

    PanGesture(CanvasView canvas, double x, double y) {
        this.canvas = canvas;
        this.start = canvas.viewport();
        this.x = x;
        this.y = y;
    }

    @Override
    public void drag(Mouse mouse) {
        canvas.view(start.dragged(mouse.x() - x, mouse.y() - y));
    }

    @Override
    public void end(Mouse mouse) {
        drag(mouse);
    }
}
