package dev.sluice.studio.canvas.place;

import dev.sluice.pipeline.Wire;

/// A wire laid out.
public record Link(Wire wire, Dock from, Dock to, Curve curve) {
    static Link of(Wire wire, Dock from, Dock to) {
        return new Link(wire, from, to, new Curve(from.x(), from.y(), to.x(), to.y()));
    }
}
