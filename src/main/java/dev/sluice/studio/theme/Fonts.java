package dev.sluice.studio.theme;

import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The shipped fonts, so that pictures are the same everywhere: Inter for words, JetBrains Mono for kinds, ids, times.
public enum Fonts {
    REGULAR("Inter-Regular.otf"),
    MEDIUM("Inter-Medium.otf"),
    SEMIBOLD("Inter-SemiBold.otf"),
    BOLD("Inter-Bold.otf"),
    MONO("JetBrainsMono-Regular.ttf"),
    MONO_MEDIUM("JetBrainsMono-Medium.ttf"),
    MONO_BOLD("JetBrainsMono-Bold.ttf");

    private final String name;

    Fonts(String file) {
        String resource = "/dev/sluice/studio/fonts/" + file;
        try (InputStream in =
                Objects.requireNonNull(Fonts.class.getResourceAsStream(resource), resource)) {
            this.name = Objects.requireNonNull(Font.loadFont(in, 12), resource).getName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes the families known to style sheets.
    public static void load() {
        REGULAR.of(12);
    }

    public Font of(double size) {
        return new Font(name, size);
    }
}
