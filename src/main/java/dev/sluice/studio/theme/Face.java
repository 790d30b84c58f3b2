package dev.sluice.studio.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// A face of the shipped fonts, known without the toolkit: Inter for words, JetBrains Mono for kinds, ids, times.
public enum Face {
    REGULAR("Inter-Regular.otf", false, 400),
    MEDIUM("Inter-Medium.otf", false, 500),
    SEMIBOLD("Inter-SemiBold.otf", false, 600),
    BOLD("Inter-Bold.otf", false, 700),
    MONO("JetBrainsMono-Regular.ttf", true, 400),
    MONO_MEDIUM("JetBrainsMono-Medium.ttf", true, 500),
    MONO_BOLD("JetBrainsMono-Bold.ttf", true, 700);

    private static final Map<Face, Advances> ADVANCES = new ConcurrentHashMap<>();

    private final String file;
    private final boolean mono;
    private final int weight;

    Face(String file, boolean mono, int weight) {
        this.file = file;
        this.mono = mono;
        this.weight = weight;
    }

    /// Whether all letters are of one width.
    public boolean mono() {
        return mono;
    }

    /// As style sheets count it: 400 is regular, 700 bold.
    public int weight() {
        return weight;
    }

    /// The font file.
    InputStream open() {
        String resource = "/dev/sluice/studio/fonts/" + file;
        return Objects.requireNonNull(Face.class.getResourceAsStream(resource), resource);
    }

    /// How wide its letters are.
    public Advances advances() {
        return ADVANCES.computeIfAbsent(this, Face::read);
    }

    private static Advances read(Face face) {
        try (InputStream in = face.open()) {
            return new Advances(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
