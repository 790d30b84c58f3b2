package dev.sluice.studio;

import dev.sluice.studio.canvas.CanvasView;
import dev.sluice.studio.palette.KindDrag;

/// Kinds from the palette, dragged over the canvas and dropped there.
final class PaletteDrops implements KindDrag {
    private final CanvasView canvas;

    PaletteDrops(CanvasView canvas) {
        this.canvas = canvas;
    }

    @Override
    public void moved(String kind, double x, double y) {
        if (over(x, y)) {
            canvas.ghost().show(kind, x, y);
        } else {
            canvas.ghost().hide();
        }
    }

    @Override
    public void dropped(String kind, double x, double y) {
        if (over(x, y)) {
            canvas.ghost().drop(kind, x, y);
            canvas.requestFocus();
        }
    }

    @Override
    public void ended() {
        canvas.ghost().hide();
    }

    @Override
    public void add(String kind) {
        canvas.adding().add(kind);
    }

    private boolean over(double x, double y) {
        return canvas.localToScene(canvas.getLayoutBounds()).contains(x, y);
    }
}
