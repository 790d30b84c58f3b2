package dev.sluice.studio.canvas;

import dev.sluice.pipeline.Wire;

import java.util.Optional;

/// Something drawn over the picture that is not in the document.
interface Mark {
    void paint(Pen pen, double zoom);

    /// A wire that is not drawn because its end is in the hand.
    default Optional<Wire> taken() {
        return Optional.empty();
    }
}
