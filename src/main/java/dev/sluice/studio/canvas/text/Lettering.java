package dev.sluice.studio.canvas.text;

import dev.sluice.studio.theme.Face;
import dev.sluice.studio.theme.Fonts;

import javafx.scene.text.Font;

/// The letters on the canvas. They measure words without the toolkit, and as it does.
public enum Lettering implements Ruler {
    TITLE(Face.SEMIBOLD, 13),
    STATE(Face.MEDIUM, 12),
    CAPTION(Face.REGULAR, 10.5),
    CAPTION_BOLD(Face.SEMIBOLD, 10.5),
    MONO(Face.MONO, 10.5),
    SUBTITLE(Face.MONO, 10),
    MONO_TITLE(Face.MONO_MEDIUM, 12),
    FILL(Face.MONO_BOLD, 12),
    ITEM(Face.BOLD, 9.5),
    NOTE(Face.REGULAR, 12),
    ITEM_SMALL(Face.BOLD, 8);

    private final Face face;
    private final double size;

    Lettering(Face face, double size) {
        this.face = face;
        this.size = size;
    }

    public Face face() {
        return face;
    }

    @Override
    public double size() {
        return size;
    }

    @Override
    public double width(String words) {
        return face.advances().of(words) * size;
    }

    /// To paint with; needs the toolkit.
    Font font() {
        return Fonts.of(face).of(size);
    }
}
