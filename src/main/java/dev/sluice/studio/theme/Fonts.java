package dev.sluice.studio.theme;

import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The shipped fonts as the toolkit has them, so that pictures are the same everywhere.
public enum Fonts {
    REGULAR(Face.REGULAR),
    MEDIUM(Face.MEDIUM),
    SEMIBOLD(Face.SEMIBOLD),
    BOLD(Face.BOLD),
    MONO(Face.MONO),
    MONO_MEDIUM(Face.MONO_MEDIUM),
    MONO_BOLD(Face.MONO_BOLD);

    private final String name;

    Fonts(Face face) {
        try (InputStream in = face.open()) {
            this.name = Objects.requireNonNull(Font.loadFont(in, 12), face.name()).getName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes the families known to style sheets.
    public static void load() {
        REGULAR.of(12);
    }

    public static Fonts of(Face face) {
        return valueOf(face.name());
    }

    public Font of(double size) {
        return new Font(name, size);
    }
}
