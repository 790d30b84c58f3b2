package dev.sluice.export;

import java.util.Optional;

/// How a picture of the canvas is wanted.
///
/// @param scale of a picture of pixels: how many there are for a unit of the canvas
/// @param size of a picture of pixels: what the whole document is fitted into; empty for as large as the document
public record Look(boolean dark, double scale, Optional<Size> size) {
    /// In units of the canvas.
    public record Size(int width, int height) {}
}
