package dev.sluice.studio.canvas.mark;

import dev.sluice.pipeline.Wire;
import dev.sluice.studio.canvas.pen.Pen;

import java.util.Optional;

/// Something drawn over the picture that is not in the document.
public interface Mark {
    void paint(Pen pen, double zoom);

    /// A wire that is not drawn because its end is in the hand.
    default Optional<Wire> taken() {
        return Optional.empty();
    }
}
