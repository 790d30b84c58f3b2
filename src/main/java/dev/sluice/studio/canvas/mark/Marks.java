package dev.sluice.studio.canvas.mark;

import dev.sluice.pipeline.Wire;
import dev.sluice.studio.canvas.pen.Pen;

import java.util.List;
import java.util.Optional;

/// What the present gesture draws over the picture.
public final class Marks {
    private final Runnable groundChanged;
    private final Runnable changed;
    private List<Mark> shown = List.of();

    /// @param groundChanged called when a wire goes into the hand or comes back
    /// @param changed called when anything else is drawn over the picture
    public Marks(Runnable groundChanged, Runnable changed) {
        this.groundChanged = groundChanged;
        this.changed = changed;
    }

    /// Shows these and no others, the last on top.
    public void show(Mark... marks) {
        show(List.of(marks));
    }

    public void show(List<Mark> marks) {
        Optional<Wire> before = taken();
        shown = List.copyOf(marks);
        if (taken().equals(before)) {
            changed.run();
        } else {
            groundChanged.run();
        }
    }

    public void clear() {
        if (!shown.isEmpty()) {
            show();
        }
    }

    /// The wire that is not drawn because its end is in the hand.
    public Optional<Wire> taken() {
        return shown.stream().flatMap(mark -> mark.taken().stream()).findFirst();
    }

    public void paint(Pen pen, double zoom) {
        shown.forEach(mark -> mark.paint(pen, zoom));
    }
}
